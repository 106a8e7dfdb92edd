package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** An HTTP API: raw, SAM's, or the one that SAM makes for events that name none. */
public final class HttpApi extends Api {
  HttpApi(Resource resource) {
    super(resource);
  }

  @Override
  Trigger.Kind triggerKind() {
    return Trigger.Kind.HTTP_API;
  }

  @Override
  int defaultTimeout() {
    return AwsFacts.HTTP_TIMEOUT_DEFAULT_SECONDS * 1000;
  }
}
