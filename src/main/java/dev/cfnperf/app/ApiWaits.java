package dev.cfnperf.app;

import dev.cfnperf.source.Value;
import java.util.Optional;

/** Finds for each function the APIs whose callers wait for its answer, and how long. */
final class ApiWaits {
  private ApiWaits() {}

  static void connect(Application app) {
    for (Route route : app.routes()) {
      Optional<Integration> integration = route.integration();
      Optional<LambdaFunction> function = integration.flatMap(Integration::function);
      if (function.isPresent() && isWaitedFor(route, integration.get())) {
        String label = route.api().map(Api::label).orElse("the API") + " (" + route + ")";
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

  // On a WebSocket an answer may also be posted later; only connecting itself must be quick.
  private static boolean isWaitedFor(Route route, Integration integration) {
    boolean connected =
        route.api().filter(api -> api instanceof WebSocketApi).isPresent()
            && !route.path().equals("$connect");
    return !connected && integration.streams().isFalse() && integration.isAsynchronous().isFalse();
  }
}
