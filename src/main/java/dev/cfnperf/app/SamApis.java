package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads what SAM's API resources hold in themselves: their stage, authorizers, routes. */
final class SamApis {
  private final Application app;

  SamApis(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    SamApis apis = new SamApis(app);
    for (RestApi api : app.restApis()) {
      if (api.resource().isSam()) {
        app.apis().add(new Stage(api.resource(), api.properties(), Optional.of(api)));
        apis.addAuthorizers(api);
      }
    }
    for (HttpApi api : app.httpApis()) {
      if (api.resource().isSam()) {
        apis.addAuthorizers(api);
      }
    }
    for (WebSocketApi api : app.webSocketApis()) {
      if (api.resource().isSam()) {
        apis.addRoutes(api);
        apis.addConnectAuthorizer(api);
      }
    }
  }

  void addAuthorizers(Api api) {
    Optional<Block> authorizers =
        api.properties().block("Auth").flatMap(auth -> auth.block("Authorizers"));
    if (authorizers.isEmpty()) {
      return;
    }
    for (Block.Field field : authorizers.get().fields()) {
      Optional<Block> settings = authorizers.get().block(field.name());
      boolean lambda =
          settings.isPresent()
              && (settings.get().sets("FunctionArn") || settings.get().sets("FunctionPayloadType"));
      if (lambda) {
        app.apis().add(authorizer(api, field, settings.get()));
      }
    }
  }

  private Authorizer authorizer(Api api, Block.Field field, Block settings) {
    Block identity = settings.inner("Identity");
    Truth hasSource = Truth.FALSE;
    for (String part :
        new String[] {"Header", "Headers", "QueryStrings", "StageVariables", "Context"}) {
      hasSource = hasSource.or(identity.has(part));
    }
    boolean byToken =
        api instanceof RestApi
            && settings.string("FunctionPayloadType", "TOKEN").is("TOKEN").isTrue();
    return new Authorizer(
        api.resource(),
        field.name(),
        field.range(),
        Optional.of(api),
        settings.text("FunctionArn").flatMap(app.lookup()::function),
        identity.integer("ReauthorizeEvery", Authorizer.defaultTtl(api)),
        identity.spot("ReauthorizeEvery"),
        byToken ? Truth.TRUE : hasSource);
  }

  private void addRoutes(WebSocketApi api) {
    Optional<Block> routes = api.properties().block("Routes");
    if (routes.isEmpty()) {
      return;
    }
    for (Block.Field field : routes.get().fields()) {
      routes
          .get()
          .block(field.name())
          .ifPresent(settings -> addRoute(api, field.name(), field.range(), settings));
    }
  }

  private void addRoute(WebSocketApi api, String key, Range place, Block settings) {
    Optional<LambdaFunction> function =
        settings.text("FunctionArn").flatMap(app.lookup()::function);
    Integration integration = Integration.ofSamRoute(settings, function, api.defaultTimeout());
    Route route =
        new Route(
            api.resource(),
            place,
            Optional.of(api),
            Optional.empty(),
            key,
            Optional.of(integration));
    route.isFor(RouteAccess.ofSamWebSocket(key, api));
    app.apis().add(route, Trigger.Kind.WEBSOCKET_API);
  }

  private void addConnectAuthorizer(WebSocketApi api) {
    Optional<Block> auth = api.properties().block("Auth");
    Optional<Text> arn = auth.flatMap(block -> block.text("AuthArn"));
    if (arn.isEmpty()) {
      return;
    }
    Resource owner = api.resource();
    Range place = auth.get().place();
    app.apis()
        .add(
            new Authorizer(
                owner,
                auth.get()
                    .text("Name")
                    .map(Text::toString)
                    .orElse(owner.logicalId() + "ConnectAuthorizer"),
                place,
                Optional.of(api),
                app.lookup().function(arn.get()),
                new Value.Default<>(0, place),
                auth.get().spot("AuthorizerResultTtlInSeconds"),
                auth.get().has("IdentitySource")));
  }
}
