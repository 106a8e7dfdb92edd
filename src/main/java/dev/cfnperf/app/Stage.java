package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stage of a REST API: a resource of its own, a deployment's description of one, or the one that
 * SAM makes with the API.
 */
public final class Stage extends OwnedComponent {
  private final Block settings;
  private final Optional<RestApi> api;
  private final List<MethodSettings> methodSettings = new ArrayList<>();

  /**
   * A stage.
   *
   * @param owner the resource that declares it, which may be the API's or a deployment's
   * @param settings the block that holds its properties
   */
  Stage(Resource owner, Block settings, Optional<RestApi> api) {
    super(owner, owner.range());
    this.settings = settings;
    this.api = api;
    for (Block each : settings.blocks("MethodSettings")) {
      methodSettings.add(MethodSettings.entry(each));
    }
    if (settings.sets("CachingEnabled")
        || settings.sets("CacheTtlInSeconds")
        || settings.sets("MetricsEnabled")) {
      methodSettings.add(MethodSettings.ofAllMethods(settings));
    }
  }

  /** The API it's a stage of, if the template declares it. */
  public Optional<RestApi> api() {
    return api;
  }

  /** As in addresses, with holes as {@code ${…}}; {@code Prod} is what SAM gives its own API. */
  public String name() {
    return settings
        .text("StageName")
        .or(() -> owner().properties().text("StageName"))
        .map(Text::toString)
        .orElse(owner().isImplicit() ? "Prod" : "unknown");
  }

  /** Where to write a setting; SAM's own APIs have theirs in Globals. */
  public Spot spot(String setting) {
    return api.filter(each -> each.id().equals(id()))
        .map(each -> each.spot(setting))
        .orElseGet(() -> settings.spot(setting));
  }

  /** Where a setting is or would be. */
  public Range at(String setting) {
    return settings.at(setting);
  }

  /** Whether a cluster is provisioned to keep answers in. */
  public Value<Boolean> hasCacheCluster() {
    return settings.flag("CacheClusterEnabled", false);
  }

  /** Whether requests are traced with X-Ray. */
  public Value<Boolean> isTraced() {
    return settings.flag("TracingEnabled", false);
  }

  /** What is set for some methods or for all, in the text's order. */
  public List<MethodSettings> methodSettings() {
    return methodSettings;
  }

  /** Whether {@link #methodSettings} are all there are. */
  public Truth methodSettingsKnown() {
    return settings.isUnclear("MethodSettings") ? Truth.UNKNOWN : Truth.TRUE;
  }

  /** Where to write a setting for all methods: an entry of the list; empty if there's none. */
  public Optional<Spot> spotForAll(String setting) {
    for (MethodSettings each : methodSettings) {
      if (each.areForAll()) {
        return Optional.of(each.spot(setting));
      }
    }
    return Optional.empty();
  }

  /** Whether answers of any method are to be cached. */
  public Truth cachesAnyMethod() {
    Truth caches = methodSettingsKnown().not();
    for (MethodSettings each : methodSettings) {
      caches = caches.or(each.caches().is(true));
    }
    return caches;
  }

  /** Whether any method has metrics of its own. */
  public Truth measuresAnyMethod() {
    Truth measures = methodSettingsKnown().not();
    for (MethodSettings each : methodSettings) {
      measures = measures.or(each.hasMetrics().is(true));
    }
    return measures;
  }

  /** Whether answers of a route are cached, by the most special settings that say so. */
  public Truth caches(Route route) {
    if (!methodSettingsKnown().isTrue()) {
      return Truth.UNKNOWN;
    }
    Truth caches = Truth.FALSE;
    int rank = -1;
    for (MethodSettings each : methodSettings) {
      int matches = each.matches(route);
      if (matches > rank && each.setsCaching()) {
        rank = matches;
        caches = each.caches().is(true).and(each.cacheTtl().is(0).not());
      }
    }
    return hasCacheCluster().is(true).and(caches);
  }

  /** What it's called in messages: its own resource, or the API that SAM makes it with. */
  public String label() {
    return api.filter(each -> each.id().equals(id())).map(Api::label).orElse("stage " + id());
  }

  @Override
  public String toString() {
    return id();
  }
}
