package billing;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import com.amazonaws.services.dynamodbv2.model.AttributeValue;
import com.amazonaws.services.dynamodbv2.model.ScanRequest;
import com.amazonaws.services.dynamodbv2.model.ScanResult;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.sqs.AmazonSQS;
import com.amazonaws.services.sqs.AmazonSQSClientBuilder;
import com.amazonaws.services.sqs.model.SendMessageRequest;
import java.util.Map;

public class Invoices implements RequestHandler<Object, Integer> {
  private final AmazonDynamoDB client = AmazonDynamoDBClientBuilder.standard().build();
  private final AmazonSQS sqs = AmazonSQSClientBuilder.defaultClient();

  public Integer handleRequest(Object event, Context context) {
    int sent = 0;
    ScanRequest request = new ScanRequest().withTableName(System.getenv("INVOICES"));
    ScanResult page;
    do {
      page = client.scan(request);
      for (Map<String, AttributeValue> invoice : page.getItems()) {
        sqs.sendMessage(
            new SendMessageRequest()
                .withQueueUrl(System.getenv("MAIL_QUEUE"))
                .withMessageBody(invoice.get("id").getS()));
        sent++;
      }
      request.setExclusiveStartKey(page.getLastEvaluatedKey());
    } while (page.getLastEvaluatedKey() != null);
    return sent;
  }
}
