package api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

public class StartHandler extends ApiHandler {
  @Override
  String answer(APIGatewayV2HTTPEvent event) {
    return sfn.startExecution(
            StartExecutionRequest.builder()
                .stateMachineArn(System.getenv("STATE_MACHINE"))
                .input(event.getBody())
                .build())
        .executionArn();
  }
}
