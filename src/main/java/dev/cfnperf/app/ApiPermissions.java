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
        properties
            .text("FunctionName")
            .flatMap(app::function)
            .filter(function -> !isTriggeredByApi(function))
            .ifPresent(function -> addTrigger(app, function, properties, resource.range()));
      }
    }
  }

  private static boolean isTriggeredByApi(LambdaFunction function) {
    for (Trigger trigger : function.triggers()) {
      switch (trigger.kind()) {
        case REST_API, REST_API_EVENT, HTTP_API, WEBSOCKET_API, AUTHORIZER -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static void addTrigger(
      Application app, LambdaFunction function, Block properties, Range range) {
    Optional<Text> source = properties.text("SourceArn");
    Optional<Api> api = source.flatMap(app.apis()::find);
    boolean authorizer = source.map(arn -> arn.pattern().contains("/authorizers/")).orElse(false);
    Trigger.Kind kind =
        authorizer
            ? Trigger.Kind.AUTHORIZER
            : api.map(Api::triggerKind).orElse(Trigger.Kind.REST_API);
    Apis.trigger(function, kind, range, api, Optional.empty());
  }
}
