package todo;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapper;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBQueryExpression;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class List implements RequestHandler<String, Integer> {
  @Override
  public Integer handleRequest(String owner, Context context) {
    DynamoDBMapper mapper = new DynamoDBMapper(AmazonDynamoDBClientBuilder.standard().build());
    Todo key = new Todo();
    key.setOwner(owner);
    return mapper.query(Todo.class, new DynamoDBQueryExpression<Todo>().withHashKeyValues(key)).size();
  }
}
