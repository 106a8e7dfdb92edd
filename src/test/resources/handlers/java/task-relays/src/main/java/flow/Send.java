package flow;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

public class Send {
  private static final SqsClient SQS = SqsClient.create();
  private static final ObjectMapper JSON = new ObjectMapper();

  public Map<String, Object> run(Map<String, Object> event, Context context) throws JsonProcessingException {
    String body = JSON.writeValueAsString(event);
    SQS.sendMessage(m -> m.queueUrl(System.getenv("QUEUE_URL")).messageBody(body));
    return event;
  }
}
