package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads {@code AWS::Lambda::EventInvokeConfig}. */
final class AsyncConfigs {
  private AsyncConfigs() {}

  static void connect(Application app) {
    for (Resource resource : app.resources("AWS::Lambda::EventInvokeConfig")) {
      resource
          .properties()
          .text("FunctionName")
          .flatMap(app.lookup()::function)
          .ifPresent(
              function -> function.asynchronous().add(new AsyncConfig(resource.properties())));
    }
    for (LambdaFunction function : app.functions()) {
      for (AsyncConfig config : function.asynchronous().configs()) {
        connect(function, config.failureDestination(), app);
        connect(function, config.successDestination(), app);
      }
    }
  }

  // Destinations are invoked the way their sender was: without waiting.
  private static void connect(LambdaFunction from, Optional<Text> destination, Application app) {
    destination
        .flatMap(app.lookup()::function)
        .ifPresent(
            function ->
                Invocations.add(
                    function,
                    Trigger.Kind.OTHER_ASYNCHRONOUS,
                    destination.get().range(),
                    Optional.of(from)));
  }
}
