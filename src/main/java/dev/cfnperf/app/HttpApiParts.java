package dev.cfnperf.app;

import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the resources {@code AWS::ApiGatewayV2::*} that make up an HTTP or WebSocket API besides
 * itself.
 */
final class HttpApiParts {
  private final Application app;

  private HttpApiParts(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    HttpApiParts parts = new HttpApiParts(app);
    app.resources("AWS::ApiGatewayV2::Api").forEach(parts::addQuickRoute);
    app.resources("AWS::ApiGatewayV2::Route").forEach(parts::addRoute);
    app.resources("AWS::ApiGatewayV2::Authorizer").forEach(parts::addAuthorizer);
  }

  /** An API may name its one function or address itself, and a route key. */
  private void addQuickRoute(Resource resource) {
    Block properties = resource.properties();
    Optional<Text> target = properties.text("Target");
    Optional<Api> api = app.apis().of(resource);
    if (target.isEmpty() || api.isEmpty()) {
      return;
    }
    Optional<LambdaFunction> function = app.lookup().function(target.get());
    boolean toFunction = function.isPresent() || target.get().startsWith("arn:");
    Optional<Integration> integration =
        toFunction
            ? Optional.of(
                Integration.ofFunction(properties.nothing(), function, api.get().defaultTimeout()))
            : Optional.empty();
    String key = properties.text("RouteKey").map(Text::toString).orElse("$default");
    addRoute(resource, api, key, integration);
  }

  private void addRoute(Resource resource) {
    Block properties = resource.properties();
    Optional<Api> api = properties.text("ApiId").flatMap(app.apis()::find);
    String key = properties.text("RouteKey").map(Text::toString).orElse("");
    Optional<Resource> target =
        properties
            .text("Target")
            .flatMap(app.links()::resource)
            .filter(each -> each.type().equals("AWS::ApiGatewayV2::Integration"));
    Optional<Integration> integration =
        target.map(
            each ->
                Integration.declared(
                    app,
                    IntegrationDialect.INTEGRATION,
                    each.properties(),
                    api.map(Api::defaultTimeout)
                        .orElse(AwsFacts.HTTP_TIMEOUT_DEFAULT_SECONDS * 1000)));
    addRoute(resource, api, key, integration);
  }

  private void addRoute(
      Resource owner, Optional<Api> api, String key, Optional<Integration> integration) {
    int space = key.indexOf(' ');
    boolean webSocket =
        api.isPresent() ? api.get() instanceof WebSocketApi : space < 0 && !key.equals("$default");
    Optional<String> method =
        webSocket
            ? Optional.empty()
            : Optional.of(space < 0 ? Route.ANY : key.substring(0, space).toUpperCase(Locale.ROOT));
    Route route =
        new Route(
            owner,
            owner.range(),
            api,
            method,
            space < 0 ? key : key.substring(space + 1).trim(),
            integration);
    route.isFor(RouteAccess.ofResource(owner.properties()));
    app.apis()
        .add(
            route,
            api.map(Api::triggerKind)
                .orElse(webSocket ? Trigger.Kind.WEBSOCKET_API : Trigger.Kind.HTTP_API));
  }

  private void addAuthorizer(Resource resource) {
    Block properties = resource.properties();
    if (!properties.string("AuthorizerType", "").surely("REQUEST")) {
      return;
    }
    Optional<Api> api = properties.text("ApiId").flatMap(app.apis()::find);
    Value<Integer> ttl =
        properties.integer(
            "AuthorizerResultTtlInSeconds", AwsFacts.HTTP_AUTHORIZER_TTL_DEFAULT_SECONDS);
    app.apis()
        .add(
            new Authorizer(
                resource,
                properties.text("Name").map(Text::toString).orElse(resource.id()),
                resource.range(),
                api,
                properties.text("AuthorizerUri").flatMap(app.lookup()::function),
                ttl,
                properties.spot("AuthorizerResultTtlInSeconds"),
                properties.has("IdentitySource")));
  }
}
