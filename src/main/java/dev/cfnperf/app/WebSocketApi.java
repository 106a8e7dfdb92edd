package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** A WebSocket API, raw or SAM's. */
public final class WebSocketApi extends Api {
  WebSocketApi(Resource resource) {
    super(resource);
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
