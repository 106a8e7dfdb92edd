package img;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.AmazonS3ClientBuilder;

public class Resize implements RequestHandler<S3Event, Integer> {
  private final AmazonS3 s3 = AmazonS3ClientBuilder.standard().withForceGlobalBucketAccessEnabled(true).build();

  @Override
  public Integer handleRequest(S3Event event, Context context) {
    event.getRecords().forEach(record -> s3.deleteObject(record.getS3().getBucket().getName(), record.getS3().getObject().getKey()));
    return event.getRecords().size();
  }
}
