package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import java.util.Optional;

/** A WebSocket API, raw or SAM's. */
public final class WebSocketApi extends Api {
  WebSocketApi(Resource resource) {
    super(resource);
  }

  /** Whether a function only learns that a client has left, who waits for nothing any more. */
  boolean isOnlyLeftThrough(LambdaFunction function) {
    boolean leaves = false;
    for (Route route : routes()) {
      if (route.integration().flatMap(Integration::function).equals(Optional.of(function))) {
        if (!route.path().equals("$disconnect")) {
          return false;
        }
        leaves = true;
      }
    }
    return leaves;
  }

  @Override
  Trigger.Kind triggerKind() {
    return Trigger.Kind.WEBSOCKET_API;
  }

  @Override
  int defaultTimeout() {
    return AwsFacts.REST_TIMEOUT_DEFAULT_SECONDS * 1000;
  }
}
