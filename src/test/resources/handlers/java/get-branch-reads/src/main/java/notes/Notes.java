package notes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class Notes implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private static final DynamoDbClient DYNAMO = DynamoDbClient.create();
  private static final String TABLE = System.getenv("TABLE");

  @Override
  public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(event.getQueryStringParameters().get("id")));
    if (event.getHttpMethod().equals("GET")) {
      String body = DYNAMO.getItem(g -> g.tableName(TABLE).key(key)).item().toString();
      return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(body);
    }
    DYNAMO.deleteItem(d -> d.tableName(TABLE).key(key));
    return new APIGatewayProxyResponseEvent().withStatusCode(204);
  }
}
