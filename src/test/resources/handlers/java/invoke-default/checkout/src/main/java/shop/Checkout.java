package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

public class Checkout implements RequestHandler<String, String> {
  private static final LambdaClient LAMBDA = LambdaClient.create();

  @Override
  public String handleRequest(String order, Context context) {
    InvokeRequest request =
        InvokeRequest.builder()
            .functionName(System.getenv("TAX_FUNCTION"))
            .payload(SdkBytes.fromUtf8String(order))
            .build();
    InvokeResponse response = LAMBDA.invoke(request);
    return response.payload().asUtf8String();
  }
}
