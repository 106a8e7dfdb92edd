package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/**
 * Reads who may invoke a function as an API: a permission is the trace of a route that the template
 * doesn't show, because the API is elsewhere or its definition can't be read.
 */
final class ApiPermissions {
  private ApiPermissions() {}

  static void connect(Application app) {
    for (Resource resource : app.resources("AWS::Lambda::Permission")) {
      Block properties = resource.properties();
      boolean api =
          properties.string("Principal", "").test("apigateway.amazonaws.com"::equals).isTrue();
      if (api) {
        Optional<Text> source = properties.text("SourceArn");
        Optional<Api> from = source.flatMap(app.apis()::find);
        properties
            .text("FunctionName")
            .flatMap(app.lookup()::function)
            .filter(function -> !isTriggeredBy(from, function))
            .ifPresent(
                function ->
                    addTrigger(
                        function,
                        source,
                        from,
                        resource.range(),
                        properties.text("FunctionName").flatMap(app.lookup()::qualifier)));
      }
    }
  }

  /** Whether the API, or one that may be it, is known to invoke the function. */
  private static boolean isTriggeredBy(Optional<Api> api, LambdaFunction function) {
    for (Trigger trigger : function.triggers()) {
      boolean byApi =
          switch (trigger.kind()) {
            case REST_API, REST_API_EVENT, HTTP_API, WEBSOCKET_API, AUTHORIZER -> true;
            default -> false;
          };
      boolean mayBeIt =
          api.isEmpty() || trigger.source().isEmpty() || Invocations.isSame(trigger, api.get());
      if (byApi && mayBeIt) {
        return true;
      }
    }
    return false;
  }

  private static void addTrigger(
      LambdaFunction function,
      Optional<Text> source,
      Optional<Api> api,
      Range range,
      Optional<String> qualifier) {
    boolean authorizer = source.map(arn -> arn.pattern().contains("/authorizers/")).orElse(false);
    Trigger.Kind kind =
        authorizer
            ? Trigger.Kind.AUTHORIZER
            : api.map(Api::triggerKind).orElse(Trigger.Kind.REST_API);
    Apis.trigger(function, kind, range, api, qualifier);
  }
}
