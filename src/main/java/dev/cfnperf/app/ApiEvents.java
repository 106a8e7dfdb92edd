package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the events of SAM's functions and state machines that are routes of an API, and makes the
 * API where they name none.
 */
final class ApiEvents {
  private static final String PARAMETER = "method.request.";

  private final Application app;
  private final Set<Api> implicit = new LinkedHashSet<>();

  private ApiEvents(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    ApiEvents events = new ApiEvents(app);
    for (SamEvent event : app.samEvents()) {
      if (event.type().equals("Api") || event.type().equals("HttpApi")) {
        events.read(event);
      }
    }
  }

  private void read(SamEvent event) {
    boolean rest = event.type().equals("Api");
    Optional<Api> api = api(event.owner(), event.settings(), event.range(), rest);
    Trigger.Kind kind =
        api.map(Api::triggerKind).orElse(rest ? Trigger.Kind.REST_API : Trigger.Kind.HTTP_API);
    Route route = route(event.owner(), event.settings(), event.range(), rest, api);
    if (api.isEmpty() || isAdded(event, api.get(), route)) {
      app.apis().add(route, kind);
      return;
    }
    // The document has the routes; the event lets the API invoke the function.
    route
        .integration()
        .flatMap(Integration::function)
        .ifPresent(
            function -> Apis.trigger(function, kind, event.range(), api, function.samQualifier()));
  }

  private Optional<Api> api(Resource owner, Block settings, Range range, boolean rest) {
    String property = rest ? "RestApiId" : "ApiId";
    if (settings.has(property).isFalse()) {
      Api made =
          rest
              ? app.apis().implicitRestApi(owner.stack(), range)
              : app.apis().implicitHttpApi(owner.stack(), range);
      return Optional.of(madeByEvents(made));
    }
    Optional<Text> id = settings.text(property);
    Optional<Api> named = id.flatMap(app.apis()::find);
    if (named.isPresent() || id.isEmpty()) {
      return named;
    }
    String stack = owner.stack().path();
    if (id.get().soleSymbol().equals(Optional.of(stack + "ServerlessRestApi"))) {
      return Optional.of(madeByEvents(app.apis().implicitRestApi(owner.stack(), range)));
    }
    if (id.get().soleSymbol().equals(Optional.of(stack + "ServerlessHttpApi"))) {
      return Optional.of(madeByEvents(app.apis().implicitHttpApi(owner.stack(), range)));
    }
    return app.links().byId(stack + id.get().pattern()).flatMap(app.apis()::of);
  }

  private Api madeByEvents(Api api) {
    if (api.isImplicit() && implicit.add(api)) {
      new SamApis(app).addAuthorizers(api);
    }
    return api;
  }

  // Whether the event leaves it to the API who may use the route.
  private static boolean isOpen(SamEvent event) {
    return event.settings().block("Auth").map(auth -> !auth.sets("Authorizer")).orElse(true);
  }

  // SAM leaves an API's own document alone, except for what it's told to merge.
  private boolean isAdded(SamEvent event, Api api, Route route) {
    // It merges nothing into paths that are there but null.
    boolean hasNoPaths =
        api.definition().document().map(document -> document.isNull("paths")).orElse(false);
    boolean managed =
        !api.definition().exists()
            || (event.type().equals("HttpApi") && api.properties().sets("DefinitionBody"))
            || api.properties().flag("MergeDefinitions", false).surely(true);
    return managed && !hasNoPaths && app.apis().makesRoomFor(route, api, isOpen(event));
  }

  private Route route(
      Resource owner, Block settings, Range range, boolean rest, Optional<Api> api) {
    int timeout =
        api.map(Api::defaultTimeout)
            .orElse(
                1000
                    * (rest
                        ? AwsFacts.REST_TIMEOUT_DEFAULT_SECONDS
                        : AwsFacts.HTTP_TIMEOUT_DEFAULT_SECONDS));
    boolean toFunction = owner.type().equals("AWS::Serverless::Function");
    Integration integration =
        toFunction
            ? Integration.ofFunction(settings, app.lookup().function(owner), timeout)
            : Integration.ofStateMachine(settings, owner, timeout);
    Optional<Text> method = settings.text("Method");
    Route route =
        new Route(
            owner,
            range,
            api,
            method.isEmpty()
                ? Optional.of(Route.ANY)
                : method.get().known().map(word -> word.toUpperCase(Locale.ROOT)),
            settings.text("Path").map(Text::toString).orElse("$default"),
            Optional.of(integration));
    route.isFor(RouteAccess.ofEvent(settings, api));
    addParameters(settings, route, integration);
    return route;
  }

  private static void addParameters(Block settings, Route route, Integration integration) {
    for (Text name : settings.texts("RequestParameters")) {
      addParameter(name.toString(), route);
    }
    for (Block parameter : settings.blocks("RequestParameters")) {
      for (Block.Field field : parameter.fields()) {
        addParameter(field.name(), route);
        boolean key =
            parameter
                .block(field.name())
                .map(each -> !each.flag("Caching", false).is(true).isFalse())
                .orElse(false);
        if (key) {
          integration.addCacheKey(withoutPrefix(field.name()));
        }
      }
    }
  }

  private static void addParameter(String name, Route route) {
    if (name.startsWith(PARAMETER)) {
      route.hasParameter(withoutPrefix(name));
    }
  }

  private static String withoutPrefix(String parameter) {
    return parameter.startsWith(PARAMETER) ? parameter.substring(PARAMETER.length()) : parameter;
  }
}
