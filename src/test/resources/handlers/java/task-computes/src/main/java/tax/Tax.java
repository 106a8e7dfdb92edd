package tax;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class Tax {
  private static final DynamoDbClient DYNAMO = DynamoDbClient.create();

  public Map<String, Double> run(Map<String, Object> order, Context context) {
    double total = (double) order.get("total");
    if (!"DE".equals(order.get("country"))) {
      return Map.of("tax", 0.0);
    }
    String rate =
        DYNAMO.getItem(g -> g.tableName("rates").key(Map.of("country", AttributeValue.fromS("DE")))).item().get("rate").n();
    return Map.of("tax", total * Double.parseDouble(rate));
  }
}
