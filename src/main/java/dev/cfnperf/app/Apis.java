package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All APIs of an application with what belongs to them, declared or made by SAM. */
final class Apis {
  private final Application app;
  private final Map<String, Api> apis = new LinkedHashMap<>();
  private final IdentityHashMap<Stack, Heirs> heirs = new IdentityHashMap<>();
  private final List<RestApi> restApis = new ArrayList<>();
  private final List<HttpApi> httpApis = new ArrayList<>();
  private final List<WebSocketApi> webSocketApis = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Authorizer> authorizers = new ArrayList<>();

  Apis(Application app) {
    this.app = app;
  }

  /** Reads the APIs, then everything that hangs on them. */
  static void connect(Application app) {
    for (Resource resource : app.resources()) {
      app.apis().declare(resource);
    }
    ApiDocuments.connect(app);
    RestApiParts.connect(app);
    HttpApiParts.connect(app);
    SamApis.connect(app);
    ApiEvents.connect(app);
    FunctionUrls.connect(app);
    ApiPermissions.connect(app);
    PrivateNames.connect(app);
  }

  private void declare(Resource resource) {
    switch (resource.type()) {
      case "AWS::ApiGateway::RestApi", "AWS::Serverless::Api" -> add(new RestApi(resource));
      case "AWS::Serverless::HttpApi" -> add(new HttpApi(resource));
      case "AWS::Serverless::WebSocketApi" -> add(new WebSocketApi(resource));
      case "AWS::ApiGatewayV2::Api" -> {
        boolean webSocket =
            resource
                .properties()
                .string("ProtocolType", "HTTP")
                .test("WEBSOCKET"::equalsIgnoreCase)
                .isTrue();
        add(webSocket ? new WebSocketApi(resource) : new HttpApi(resource));
      }
      default -> {}
    }
  }

  private void add(Api api) {
    apis.put(api.id(), api);
    app.note(api);
    if (api instanceof RestApi rest) {
      restApis.add(rest);
      rest.sharesGlobalsAs(() -> heirs(rest.resource().stack()));
    } else if (api instanceof HttpApi http) {
      httpApis.add(http);
    } else if (api instanceof WebSocketApi webSocket) {
      webSocketApis.add(webSocket);
    }
  }

  /** The REST APIs that one stack's Globals are for, asked for once all APIs are known. */
  private Heirs heirs(Stack stack) {
    return heirs.computeIfAbsent(stack, any -> new Heirs(samApis(stack)));
  }

  private List<Resource> samApis(Stack stack) {
    List<Resource> found = new ArrayList<>();
    for (RestApi each : restApis) {
      if (each.resource().isSam() && each.resource().stack() == stack) {
        found.add(each.resource());
      }
    }
    return found;
  }

  List<RestApi> restApis() {
    return restApis;
  }

  List<HttpApi> httpApis() {
    return httpApis;
  }

  List<WebSocketApi> webSocketApis() {
    return webSocketApis;
  }

  List<Stage> stages() {
    return stages;
  }

  List<Route> routes() {
    return routes;
  }

  List<Authorizer> authorizers() {
    return authorizers;
  }

  /** The API that a text means: by reference, or as part of its endpoint's address. */
  Optional<Api> find(Text text) {
    return app.links().resource(text).map(resource -> apis.get(resource.id()));
  }

  /** The API that a resource declares. */
  Optional<Api> of(Resource resource) {
    return Optional.ofNullable(apis.get(resource.id()));
  }

  /** The REST API that SAM makes for a stack's events that name none. */
  Api implicitRestApi(Stack stack, Range firstEvent) {
    Api known = apis.get(stack.path() + "ServerlessRestApi");
    if (known != null) {
      return known;
    }
    Resource resource = stack.implicit("ServerlessRestApi", "AWS::Serverless::Api", firstEvent);
    RestApi made = new RestApi(resource);
    add(made);
    app.replaceBy(resource);
    add(new Stage(resource, resource.properties(), Optional.of(made)));
    return made;
  }

  /** The HTTP API that SAM makes for a stack's events that name none. */
  Api implicitHttpApi(Stack stack, Range firstEvent) {
    Api known = apis.get(stack.path() + "ServerlessHttpApi");
    if (known != null) {
      return known;
    }
    Resource resource = stack.implicit("ServerlessHttpApi", "AWS::Serverless::HttpApi", firstEvent);
    HttpApi made = new HttpApi(resource);
    add(made);
    app.replaceBy(resource);
    return made;
  }

  void add(Stage stage) {
    stages.add(stage);
    app.note(stage);
    stage.api().ifPresent(api -> api.add(stage));
  }

  /** Adds a route to its API, and as a trigger to the function that it reaches. */
  void add(Route route, Trigger.Kind kind) {
    routes.add(route);
    app.note(route);
    route.api().ifPresent(api -> api.add(route));
    route
        .integration()
        .ifPresent(
            integration -> {
              Trigger.Kind how =
                  kind == Trigger.Kind.REST_API && integration.isAsynchronous().isTrue()
                      ? Trigger.Kind.REST_API_EVENT
                      : kind;
              integration
                  .function()
                  .ifPresent(
                      function ->
                          trigger(
                              function, how, route.range(), route.api(), integration.qualifier()));
            });
  }

  /**
   * Takes away the same route of an API where it lacks an integration, which the new one brings.
   *
   * @param keepsAccess whether what the other says of access holds
   * @return whether the API is now without the route
   */
  boolean makesRoomFor(Route route, Api api, boolean keepsAccess) {
    Optional<Route> same = api.like(route);
    if (same.isEmpty()) {
      return true;
    }
    if (same.get().integration().isPresent()) {
      return false;
    }
    route.hasWhat(same.get(), keepsAccess);
    api.remove(same.get());
    routes.remove(same.get());
    return true;
  }

  /** Adds an authorizer to its API, and as a trigger to the function that decides. */
  void add(Authorizer authorizer) {
    authorizers.add(authorizer);
    app.note(authorizer);
    authorizer.api().ifPresent(api -> api.add(authorizer));
    authorizer
        .function()
        .ifPresent(
            function ->
                trigger(
                    function,
                    Trigger.Kind.AUTHORIZER,
                    authorizer.range(),
                    authorizer.api(),
                    Optional.empty()));
  }

  /** Makes an API invoke a function, if it doesn't already. */
  static void trigger(
      LambdaFunction function,
      Trigger.Kind kind,
      Range range,
      Optional<Api> source,
      Optional<String> qualifier) {
    Invocations.add(function, kind, range, source.map(api -> api), Truth.TRUE, qualifier);
  }
}
