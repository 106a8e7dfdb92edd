package up;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import software.amazon.awssdk.services.sqs.SqsClient;

public class Uploaded implements RequestHandler<S3Event, Void> {
  private final SqsClient sqs = SqsClient.create();

  @Override
  public Void handleRequest(S3Event event, Context context) {
    for (S3EventNotificationRecord record : event.getRecords()) {
      sqs.sendMessage(m -> m.queueUrl(System.getenv("QUEUE_URL")).messageBody(record.getS3().getObject().getKey()));
    }
    return null;
  }
}
