import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import software.amazon.awssdk.services.sns.SnsClient;

public class Forward implements RequestHandler<SQSEvent, Void> {
  private static final SnsClient SNS = SnsClient.create();
  private static final String TOPIC = System.getenv("TOPIC_ARN");

  @Override
  public Void handleRequest(SQSEvent event, Context context) {
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      context.getLogger().log("forwarding " + message.getMessageId());
      SNS.publish(request -> request.topicArn(TOPIC).message(message.getBody()));
    }
    return null;
  }
}
