package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads {@code AWS::Lambda::Url} and SAM's {@code FunctionUrlConfig}. */
final class FunctionUrls {
  private FunctionUrls() {}

  static void connect(Application app) {
    for (LambdaFunction function : app.functions()) {
      Resource resource = function.resource();
      if (resource.isSam() && !function.properties().has("FunctionUrlConfig").isFalse()) {
        Block settings =
            function
                .properties()
                .block("FunctionUrlConfig")
                .orElse(function.properties().nothing());
        add(
            app,
            resource,
            function,
            settings,
            function.at("FunctionUrlConfig"),
            function.samQualifier());
      }
    }
    for (Resource resource : app.resources("AWS::Lambda::Url")) {
      resource
          .properties()
          .text("TargetFunctionArn")
          .flatMap(app.lookup()::function)
          .ifPresent(
              function ->
                  add(
                      app,
                      resource,
                      function,
                      resource.properties(),
                      resource.range(),
                      qualifier(resource.properties(), app)));
    }
  }

  private static Optional<String> qualifier(Block url, Application app) {
    return url.has("Qualifier").isFalse()
        ? url.text("TargetFunctionArn").flatMap(app.lookup()::qualifier)
        : url.text("Qualifier").map(Text::toString);
  }

  private static void add(
      Application app,
      Resource owner,
      LambdaFunction function,
      Block settings,
      Range range,
      Optional<String> qualifier) {
    FunctionUrl url = new FunctionUrl(owner, function, settings, range);
    app.add(url);
    Invocations.add(
        function, Trigger.Kind.FUNCTION_URL, range, Optional.of(url), Truth.TRUE, qualifier);
  }
}
