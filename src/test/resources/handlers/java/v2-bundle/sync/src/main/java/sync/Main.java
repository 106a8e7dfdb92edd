package sync;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

public class Main {
  private static final SqsClient SQS = SqsClient.create();

  public void run(Map<String, Object> event, Context context) {
    SQS.sendMessage(m -> m.queueUrl(System.getenv("QUEUE_URL")).messageBody(event.toString()));
  }
}
