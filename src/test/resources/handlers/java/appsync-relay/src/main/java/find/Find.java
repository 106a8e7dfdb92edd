package find;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

public class Find {
  private static final DynamoDbClient DYNAMO = DynamoDbClient.create();

  public Map<String, String> run(Map<String, Map<String, String>> event, Context context) {
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(event.get("arguments").get("id")));
    GetItemResponse found = DYNAMO.getItem(r -> r.tableName(System.getenv("TABLE")).key(key));
    return Map.of("id", found.item().get("id").s());
  }
}
