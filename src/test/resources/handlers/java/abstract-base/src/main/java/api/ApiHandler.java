package api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import software.amazon.awssdk.services.sfn.SfnClient;

abstract class ApiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  protected final SfnClient sfn = SfnClient.create();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    if (event.getBody() == null) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(400).build();
    }
    return APIGatewayV2HTTPResponse.builder().withStatusCode(202).withBody(answer(event)).build();
  }

  abstract String answer(APIGatewayV2HTTPEvent event);
}
