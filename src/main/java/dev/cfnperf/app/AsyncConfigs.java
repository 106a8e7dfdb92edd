package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** Reads {@code AWS::Lambda::EventInvokeConfig}. */
final class AsyncConfigs {
  private AsyncConfigs() {}

  static void connect(Application app) {
    for (Resource resource : app.resources("AWS::Lambda::EventInvokeConfig")) {
      resource
          .properties()
          .text("FunctionName")
          .flatMap(app::function)
          .ifPresent(function -> function.add(new AsyncConfig(resource.properties())));
    }
  }
}
