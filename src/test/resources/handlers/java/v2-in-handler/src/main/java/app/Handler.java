package app;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

public class Handler {
  public void handle(InputStream in, OutputStream out, Context context) throws Exception {
    S3Client s3 = S3Client.builder().region(Region.EU_WEST_1).build();
    byte[] bytes = in.readAllBytes();
    s3.putObject(
        PutObjectRequest.builder().bucket("raw-events").key(context.getAwsRequestId()).build(),
        RequestBody.fromBytes(bytes));
  }
}
