package load;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

public class Loader implements RequestHandler<SQSEvent, String> {
  private static final String TABLE = System.getenv("TABLE");
  private static DynamoDbClient client;

  static DynamoDbClient client() {
    if (client == null) {
      synchronized (Loader.class) {
        if (client == null) {
          client = DynamoDbClient.builder().build();
        }
      }
    }
    return client;
  }

  @Override
  public String handleRequest(SQSEvent event, Context context) {
    List<WriteRequest> writes =
        event.getRecords().stream()
            .map(
                message ->
                    WriteRequest.builder()
                        .putRequest(
                            PutRequest.builder()
                                .item(Map.of("id", AttributeValue.fromS(message.getMessageId())))
                                .build())
                        .build())
            .collect(Collectors.toList());
    client()
        .batchWriteItem(BatchWriteItemRequest.builder().requestItems(Map.of(TABLE, writes)).build());
    return "ok";
  }
}
