package todo;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapper;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBScanExpression;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.google.gson.Gson;

public class TodoHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private final Gson gson = new Gson();
  private DynamoDBMapper mapper;

  private DynamoDBMapper mapper() {
    if (mapper == null) {
      mapper = new DynamoDBMapper(AmazonDynamoDBClientBuilder.defaultClient());
    }
    return mapper;
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    if ("POST".equals(event.getHttpMethod())) {
      Todo todo = gson.fromJson(event.getBody(), Todo.class);
      mapper().save(todo);
      return new APIGatewayProxyResponseEvent().withStatusCode(201);
    }
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(200)
        .withBody(gson.toJson(mapper().scan(Todo.class, new DynamoDBScanExpression())));
  }
}
