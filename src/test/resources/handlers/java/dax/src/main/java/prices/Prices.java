package prices;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.dax.ClusterDaxClient;
import software.amazon.dax.Configuration;

public class Prices {
  private static final DynamoDbClient DAX = connect();

  private static DynamoDbClient connect() {
    try {
      return ClusterDaxClient.builder()
          .overrideConfiguration(Configuration.builder().url(System.getenv("DAX_URL")).build())
          .build();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public String run(Map<String, String> event, Context context) {
    GetItemRequest.Builder request =
        GetItemRequest.builder()
            .tableName("prices")
            .key(Map.of("sku", AttributeValue.fromS(event.get("sku"))))
            .consistentRead(true);
    return DAX.getItem(request.build()).item().get("price").n();
  }
}
