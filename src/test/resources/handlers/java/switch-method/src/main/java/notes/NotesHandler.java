package notes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class NotesHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private static final String TABLE = System.getenv("NOTES");
  private final DynamoDbClient dynamo = DynamoDbClient.create();

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent request, Context context) {
    return switch (request.getHttpMethod()) {
      case "GET" -> list();
      case "PUT" -> save(request.getPathParameters().get("id"), request.getBody());
      default -> new APIGatewayProxyResponseEvent().withStatusCode(405);
    };
  }

  private APIGatewayProxyResponseEvent list() {
    String body =
        dynamo.scanPaginator(s -> s.tableName(TABLE)).items().stream()
            .map(item -> item.get("text").s())
            .reduce("", (a, b) -> a + "\n" + b);
    return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(body);
  }

  private APIGatewayProxyResponseEvent save(String id, String text) {
    dynamo.putItem(
        p ->
            p.tableName(TABLE)
                .item(Map.of("id", AttributeValue.fromS(id), "text", AttributeValue.fromS(text))));
    return new APIGatewayProxyResponseEvent().withStatusCode(204);
  }
}
