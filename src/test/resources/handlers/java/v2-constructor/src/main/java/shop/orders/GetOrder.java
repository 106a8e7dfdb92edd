package shop.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

public class GetOrder implements RequestHandler<Map<String, String>, String> {
  private final DynamoDbClient dynamo;
  private final String tableName;

  public GetOrder() {
    this(
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        System.getenv("TABLE_NAME"));
  }

  GetOrder(DynamoDbClient dynamo, String tableName) {
    this.dynamo = dynamo;
    this.tableName = tableName;
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(tableName)
            .key(Map.of("id", AttributeValue.fromS(event.get("id"))))
            .consistentRead(true)
            .build();
    Map<String, AttributeValue> item = dynamo.getItem(request).item();
    return item.isEmpty() ? null : item.get("total").n();
  }
}
