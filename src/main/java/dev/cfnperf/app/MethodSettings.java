package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import java.util.Locale;
import java.util.Optional;

/** What a stage sets for one method, for a path's methods, or for all. */
public final class MethodSettings {
  private static final String ALL = "*";

  private final Block settings;
  private final Optional<String> method;
  private final Optional<String> path;

  private MethodSettings(Block settings, Optional<String> method, Optional<String> path) {
    this.settings = settings;
    this.method = method;
    this.path = path;
  }

  /** An item of a stage's {@code MethodSettings}. */
  static MethodSettings entry(Block entry) {
    return new MethodSettings(
        entry,
        entry.text("HttpMethod").map(text -> text.toString().toUpperCase(Locale.ROOT)),
        entry.text("ResourcePath").map(text -> plain(text.toString())));
  }

  /** The settings that a stage description has for all methods, beside its list. */
  static MethodSettings ofAllMethods(Block description) {
    return new MethodSettings(description, Optional.of(ALL), Optional.of("/" + ALL));
  }

  // Both /orders/{id} and /~1orders~1{id} mean the same.
  private static String plain(String path) {
    String slashes = path.replace("~1", "/");
    while (slashes.startsWith("//")) {
      slashes = slashes.substring(1);
    }
    return slashes.startsWith("/") ? slashes : "/" + slashes;
  }

  /** How closely it's meant for a route: higher is closer, below 0 not at all. */
  int matches(Route route) {
    boolean allPaths = path.isEmpty() || path.get().equals("/" + ALL);
    boolean allMethods = method.isEmpty() || method.get().equals(ALL);
    boolean fits =
        (allPaths || path.get().equals(route.path()))
            && (allMethods || method.equals(route.method()));
    return fits ? (allPaths ? 0 : 2) + (allMethods ? 0 : 1) : -1;
  }

  boolean setsCaching() {
    return !settings.has("CachingEnabled").isFalse();
  }

  public Value<Boolean> caches() {
    return settings.flag("CachingEnabled", false);
  }

  /** Seconds that an answer is kept; 0 keeps none. */
  public Value<Integer> cacheTtl() {
    return settings.integer("CacheTtlInSeconds", AwsFacts.REST_CACHE_TTL_DEFAULT_SECONDS);
  }

  /** Whether there are metrics per method. */
  public Value<Boolean> hasMetrics() {
    return settings.flag("MetricsEnabled", false);
  }

  /** Whether they are for all methods of all routes. */
  public boolean areForAll() {
    boolean allPaths = path.isEmpty() || path.get().equals("/" + ALL);
    return allPaths && (method.isEmpty() || method.get().equals(ALL));
  }

  /** Where to write a setting. */
  public Spot spot(String setting) {
    return settings.spot(setting);
  }

  /** Where a setting is or would be. */
  public Range at(String setting) {
    return settings.at(setting);
  }

  /** The methods it's for: {@code GET /orders}, {@code all methods}. */
  @Override
  public String toString() {
    String methods = method.filter(word -> !word.equals(ALL)).orElse("all methods");
    return path.filter(each -> !each.equals("/" + ALL))
        .map(each -> methods + (methods.startsWith("all") ? " of " : " ") + each)
        .orElse(methods);
  }
}
