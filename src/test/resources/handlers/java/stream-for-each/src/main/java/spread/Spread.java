package spread;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

public class Spread implements RequestHandler<List<String>, Integer> {
  private final SqsClient sqs = SqsClient.builder().build();

  @Override
  public Integer handleRequest(List<String> jobs, Context context) {
    jobs.stream().distinct().forEach(this::send);
    return jobs.size();
  }

  private void send(String job) {
    sqs.sendMessage(
        SendMessageRequest.builder().queueUrl(System.getenv("QUEUE_URL")).messageBody(job).build());
  }
}
