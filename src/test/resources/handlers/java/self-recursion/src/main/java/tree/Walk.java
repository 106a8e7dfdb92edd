package tree;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

public class Walk {
  private final LambdaClient lambda = LambdaClient.create();

  public void run(Map<String, String> node, Context context) {
    if (node.containsKey("next")) {
      lambda.invoke(
          request ->
              request
                  .functionName("walk")
                  .invocationType(InvocationType.EVENT)
                  .payload(SdkBytes.fromUtf8String(node.get("next"))));
    }
  }
}
