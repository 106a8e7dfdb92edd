package find;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class Find {
  private final DynamoDbClient dynamo = DynamoDbClient.create();

  public boolean run(String id, Context context) {
    return dynamo
        .getItem(get -> get.tableName(System.getenv("TABLE")).key(Map.of("id", AttributeValue.fromS(id))))
        .hasItem();
  }
}
