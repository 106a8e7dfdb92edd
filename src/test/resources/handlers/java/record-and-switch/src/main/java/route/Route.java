package route;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

public class Route {
  record Order(String id, int total) {}

  private final SqsClient sqs = SqsClient.create();
  private final ObjectMapper json = new ObjectMapper();

  public SQSBatchResponse run(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (var message : event.getRecords()) {
      try {
        Order order = json.readValue(message.getBody(), Order.class);
        String queue = order.total() > 100 ? System.getenv("LARGE") : System.getenv("SMALL");
        sqs.sendMessage(m -> m.queueUrl(queue).messageBody(message.getBody()));
      } catch (IOException e) {
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
