package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API of API Gateway, with its routes as far as the text tells them. */
public abstract sealed class Api extends ResourceComponent permits RestApi, HttpApi, WebSocketApi {
  private final ApiDefinition definition;
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, List<Route>> byRequest = new HashMap<>();
  private final List<Authorizer> authorizers = new ArrayList<>();
  private final List<Front> fronts = new ArrayList<>();
  private Truth routesKnown;

  Api(Resource resource) {
    super(resource);
    this.definition = ApiDefinition.of(resource);
    this.routesKnown = definition.isReadable();
  }

  /**
   * A distribution in front of the API.
   *
   * @param caches whether it keeps answers of the API
   */
  public record Front(Component distribution, Truth caches) {}

  abstract Trigger.Kind triggerKind();

  /** Milliseconds that the API waits for an integration, unless set. */
  abstract int defaultTimeout();

  final ApiDefinition definition() {
    return definition;
  }

  final void add(Route route) {
    routes.add(route);
    byRequest.computeIfAbsent(request(route), any -> new ArrayList<>(1)).add(route);
  }

  final void remove(Route route) {
    routes.remove(route);
    byRequest.getOrDefault(request(route), List.of()).remove(route);
  }

  /** The first route for the same requests. */
  final Optional<Route> like(Route route) {
    List<Route> same = byRequest.getOrDefault(request(route), List.of());
    return same.isEmpty() ? Optional.empty() : Optional.of(same.get(0));
  }

  private static String request(Route route) {
    return route.method().map(method -> "with " + method).orElse("") + " " + route.path();
  }

  final void add(Authorizer authorizer) {
    authorizers.add(authorizer);
  }

  /** Notes that the API has routes, or settings of routes, that the text doesn't tell. */
  final void hasUnknownRoutes() {
    routesKnown = Truth.UNKNOWN;
  }

  final void frontedBy(Component distribution, boolean caches) {
    fronts.add(new Front(distribution, Truth.of(caches)));
  }

  /** The routes that the text tells, from whatever part of it. */
  public final List<Route> routes() {
    return routes;
  }

  /** Whether {@link #routes} are all there are; unknown if some definition can't be read. */
  public final Truth routesKnown() {
    return routesKnown;
  }

  public final List<Authorizer> authorizers() {
    return authorizers;
  }

  /** The template's distributions that have this API as an origin. */
  public final List<Front> fronts() {
    return fronts;
  }

  /** Whether a distribution in front of it keeps its answers. */
  public final boolean isCachedInFront() {
    for (Front front : fronts) {
      if (!front.caches().isFalse()) {
        return true;
      }
    }
    return false;
  }

  /** Whether SAM makes it for events that name no API. */
  public final boolean isImplicit() {
    return resource().isImplicit();
  }

  /** Where a setting of the API is or would be. */
  public final Range at(String property) {
    return properties().at(property);
  }

  /** What it is and what it's called: {@code REST API Orders}. */
  public final String label() {
    return (isImplicit() ? "implicit " : "") + triggerKind().label() + " " + id();
  }
}
