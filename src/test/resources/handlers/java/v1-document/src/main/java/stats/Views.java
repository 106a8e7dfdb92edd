package stats;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import com.amazonaws.services.dynamodbv2.document.DynamoDB;
import com.amazonaws.services.dynamodbv2.document.Table;
import com.amazonaws.services.dynamodbv2.document.spec.UpdateItemSpec;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;

public class Views {
  private static final Table TABLE;

  static {
    DynamoDB dynamo = new DynamoDB(AmazonDynamoDBClientBuilder.defaultClient());
    TABLE = dynamo.getTable(System.getenv("VIEWS"));
  }

  public void count(KinesisEvent event, Context context) {
    event
        .getRecords()
        .forEach(
            record ->
                TABLE.updateItem(
                    new UpdateItemSpec()
                        .withPrimaryKey("page", record.getKinesis().getPartitionKey())
                        .withUpdateExpression("ADD views :one")));
  }
}
