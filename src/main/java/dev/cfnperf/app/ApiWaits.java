package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import java.util.Optional;

/** Finds for each function the APIs whose callers wait for its answer, and how long. */
final class ApiWaits {
  private ApiWaits() {}

  static void connect(Application app) {
    for (Route route : app.routes()) {
      Optional<Integration> integration = route.integration();
      Optional<LambdaFunction> function = integration.flatMap(Integration::function);
      if (function.isPresent() && isWaitedFor(route, integration.get(), function.get())) {
        String label = route.api().map(Api::label).orElse("API") + " (" + route + ")";
        function.get().add(new ApiWait(label, route.range(), integration.get().timeout()));
      }
    }
    for (Authorizer authorizer : app.authorizers()) {
      Optional<Api> api = authorizer.api();
      if (api.isPresent()) {
        Value<Integer> timeout =
            new Value.Default<>(api.get().defaultTimeout(), authorizer.range());
        String label = api.get().label() + " (authorizer " + authorizer + ")";
        authorizer
            .function()
            .ifPresent(function -> function.add(new ApiWait(label, authorizer.range(), timeout)));
      }
    }
  }

  private static boolean isWaitedFor(
      Route route, Integration integration, LambdaFunction function) {
    return isAnswered(route, function)
        && integration.streams().isFalse()
        && integration.isAsynchronous().isFalse();
  }

  // On a WebSocket an answer may also be posted to the connection later, while there is one.
  private static boolean isAnswered(Route route, LambdaFunction function) {
    if (route.api().filter(api -> api instanceof WebSocketApi).isEmpty()
        || route.path().equals("$connect")) {
      return true;
    }
    Truth posts = function.handler().postsToConnections();
    return !route.path().equals("$disconnect")
        && (posts.isFalse()
            || (!posts.isTrue()
                && function.grants().allow("execute-api:ManageConnections").isFalse()));
  }
}
