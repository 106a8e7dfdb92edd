package read;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

public class Main {
  private final DynamoDbClient dynamo = DynamoDbClient.create();

  public long run(Map<String, String> event, Context context) {
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(System.getenv("TABLE"))
                .keyConditionExpression("id = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(event.get("id"))))
                .build())
        .items()
        .stream()
        .filter(item -> item.get("state").s().equals("OPEN"))
        .count();
  }
}
