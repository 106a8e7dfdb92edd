package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Draws APIs with their stages, routes and authorizers, and what they integrate. */
final class ApiDrawing {
  private final GraphDrawing drawing;

  private ApiDrawing(GraphDrawing drawing) {
    this.drawing = drawing;
  }

  static void draw(GraphDrawing drawing) {
    ApiDrawing apis = new ApiDrawing(drawing);
    Application app = drawing.app();
    for (RestApi api : app.restApis()) {
      drawing.node(
          Graph.Kind.REST_API,
          api,
          new Facts()
              .add("endpoint", api.endpointType())
              .add("compression from", api.minimumCompressionSize(), "bytes")
              .add("routes known", api.routesKnown()));
    }
    for (HttpApi api : app.httpApis()) {
      drawing.node(Graph.Kind.HTTP_API, api, new Facts().add("routes known", api.routesKnown()));
    }
    for (WebSocketApi api : app.webSocketApis()) {
      drawing.node(
          Graph.Kind.WEBSOCKET_API, api, new Facts().add("routes known", api.routesKnown()));
    }
    app.stages().forEach(apis::draw);
    app.httpStages().forEach(apis::draw);
    app.authorizers().forEach(apis::draw);
    for (Route route : app.routes()) {
      apis.draw(route);
    }
  }

  private void draw(Stage stage) {
    Facts facts =
        new Facts()
            .add("cache cluster", stage.hasCacheCluster())
            .add("caches a method", stage.cachesAnyMethod())
            .add("tracing", stage.isTraced())
            .add("measures methods", stage.measuresAnyMethod());
    for (MethodSettings settings : stage.methodSettings()) {
      if (settings.setsCaching()) {
        facts.add("caches " + settings, settings.caches());
        facts.add("cache TTL of " + settings, settings.cacheTtl(), "s");
      }
    }
    Optional<String> api = stage.api().map(Component::id);
    drawing.node(Graph.Kind.STAGE, api.orElse("API") + "/" + stage.name(), api, stage, facts);
  }

  private void draw(HttpStage stage) {
    Facts facts =
        new Facts()
            .add("detailed metrics", stage.hasDetailedMetrics())
            .add("throttling burst", stage.throttlingBurst(), "requests")
            .add("throttling rate", stage.throttlingRate(), "requests/s");
    Optional<String> api = stage.api().map(Component::id);
    drawing.node(Graph.Kind.STAGE, api.orElse("API") + "/" + stage.name(), api, stage, facts);
  }

  private void draw(Authorizer authorizer) {
    Optional<String> api = authorizer.api().map(Component::id);
    String id = api.orElse("API") + "/" + authorizer;
    drawing.node(
        Graph.Kind.AUTHORIZER,
        id,
        api,
        authorizer,
        new Facts()
            .add("keeps decisions", authorizer.ttl(), "s")
            .add("identity source", authorizer.hasIdentitySource()));
    authorizer
        .function()
        .ifPresent(
            function ->
                drawing.edge(
                    id, Graph.Relation.INVOKES_SYNCHRONOUSLY, function.id(), authorizer.range()));
  }

  private void draw(Route route) {
    Optional<Integration> integration = route.integration();
    boolean answersPreflight =
        route.isPreflight()
            && integration.map(each -> each.kind() == Integration.Kind.MOCK).orElse(false);
    if (answersPreflight) {
      // What switching CORS on adds to an API: nothing stands behind it.
      return;
    }
    Facts facts = new Facts().add("authorized", route.isAuthorized());
    if (integration.isPresent()) {
      facts
          .add("integration", label(integration.get()))
          .add("integration timeout", integration.get().timeout(), "ms")
          .add("cache keys", String.join(", ", integration.get().cacheKeys()));
    }
    drawing.node(
        Graph.Kind.ROUTE, GraphDrawing.idOf(route), route.api().map(Component::id), route, facts);
    integration.ifPresent(each -> draw(route, each));
  }

  /** What the request names that an integration sends to its service: a table, say. */
  private Optional<Component> sentTo(Integration integration) {
    for (Text sent : integration.requests()) {
      Optional<Resource> named = drawing.app().links().resource(sent);
      if (named.isPresent()) {
        return named.map(drawing.app().lookup()::component);
      }
    }
    return Optional.empty();
  }

  private static String label(Integration integration) {
    return switch (integration.kind()) {
      case LAMBDA_PROXY -> "Lambda proxy";
      case LAMBDA -> "Lambda";
      case AWS_SERVICE ->
          integration.service().orElse("AWS service")
              + integration.action().map(action -> ":" + action).orElse("");
      case HTTP_PROXY -> "HTTP proxy";
      case HTTP -> "HTTP";
      case MOCK -> "mock";
      case UNKNOWN -> "unknown";
    };
  }

  private void draw(Route route, Integration integration) {
    String from = GraphDrawing.idOf(route);
    if (integration.function().isPresent()) {
      Facts facts = new Facts();
      GraphDrawing.qualifier(facts, integration.qualifier());
      drawing.edge(
          from,
          integration.isAsynchronous().isTrue()
              ? Graph.Relation.INVOKES_ASYNCHRONOUSLY
              : Graph.Relation.INVOKES_SYNCHRONOUSLY,
          integration.function().get().id(),
          route.range(),
          facts);
      return;
    }
    Optional<Component> target =
        ExecutionStarts.machine(drawing.app(), integration)
            .map(machine -> (Component) machine)
            .or(() -> integration.target().map(drawing.app().lookup()::component))
            .or(() -> sentTo(integration));
    boolean called = integration.kind() == Integration.Kind.AWS_SERVICE;
    if (called && target.isPresent()) {
      String action = integration.action().orElse("");
      drawing.edge(
          from,
          ServiceCall.relation(target.get(), action, false),
          drawing.to(target.get()),
          route.range(),
          new Facts().add("action", action));
    }
  }
}
