package pipeline;

import com.amazonaws.services.lambda.AWSLambda;
import com.amazonaws.services.lambda.AWSLambdaClientBuilder;
import com.amazonaws.services.lambda.model.InvocationType;
import com.amazonaws.services.lambda.model.InvokeRequest;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.AmazonS3ClientBuilder;

public class Start {
  private AmazonS3 s3 = AmazonS3ClientBuilder.defaultClient();

  public String handleRequest(S3Event event, Context context) {
    AWSLambda lambda = AWSLambdaClientBuilder.defaultClient();
    String bucket = event.getRecords().get(0).getS3().getBucket().getName();
    String key = event.getRecords().get(0).getS3().getObject().getKey();
    long size = s3.getObjectMetadata(bucket, key).getContentLength();
    InvokeRequest request =
        new InvokeRequest()
            .withFunctionName("resize-image")
            .withInvocationType(InvocationType.Event)
            .withPayload("{\"key\":\"" + key + "\",\"size\":" + size + "}");
    lambda.invoke(request);
    return key;
  }
}
