package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.Stage;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.rules.StageFix;
import java.util.Optional;

final class ApiCacheOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Stage stage : app.stages()) {
      // Where methods ask for a cache that isn't there, api-cache-inert says so.
      if (stage.hasCacheCluster().surely(false) && stage.cachesAnyMethod().isFalse()) {
        stage.api().ifPresent(api -> check(stage, api, findings));
      }
    }
  }

  private static void check(Stage stage, RestApi api, Findings findings) {
    Optional<Route> read = routeWorthCaching(api);
    if (read.isEmpty() || !api.isPrivate().isFalse() || api.isCachedInFront()) {
      return;
    }
    findings
        .at(stage.at("CacheClusterEnabled"), stage)
        .fix(fix(stage, api, read.get()))
        .related(read.get(), "a read without a cache")
        .severity(read.get().isGet() ? Severity.WARNING : Severity.INFO)
        .report(
            "The "
                + stage.label()
                + " has no cache (CacheClusterEnabled is "
                + stage.hasCacheCluster()
                + "), so every "
                + read.get()
                + " runs what is behind it. Set CacheClusterEnabled to true, and CachingEnabled to"
                + " true in MethodSettings for the reads whose answers may be a little old.");
  }

  // Settings for all methods switch the cache on for every GET, and for nothing else.
  private static Fix fix(Stage stage, RestApi api, Route read) {
    Fix fix = StageFix.forAll(withCluster(stage), stage, "CachingEnabled");
    if (!read.isGet()) {
      return fix.refused("only a GET is cached by itself: declare the GET of " + read.path());
    }
    return where(api, fix);
  }

  /** A fix that caches every GET, unless one of them isn't the same for all callers or writes. */
  static Fix where(RestApi api, Fix fix) {
    for (Route route : api.routes()) {
      if (route.isGet() && !route.isAuthorized().isFalse()) {
        return fix.refused(
            "what "
                + route
                + " answers may be for one caller only: make what tells callers apart, such as the"
                + " Authorization header, a cache key first");
      }
      if (route.isGet() && !route.isWorthCaching().isTrue()) {
        return fix.refused(
            route
                + " isn't to be answered from a cache: name the paths that are in MethodSettings");
      }
    }
    return fix;
  }

  /** A GET if there is one, else a route for all methods. */
  private static Optional<Route> routeWorthCaching(RestApi api) {
    Optional<Route> found = Optional.empty();
    for (Route route : api.routes()) {
      if (route.isWorthCaching().isTrue()) {
        if (route.isGet()) {
          return Optional.of(route);
        }
        if (route.isAny() && found.isEmpty()) {
          found = Optional.of(route);
        }
      }
    }
    return found;
  }

  /** The smallest cluster there is. */
  static Fix withCluster(Stage stage) {
    return Fix.suggested()
        .set(stage.spot("CacheClusterEnabled"), true)
        .set(stage.spot("CacheClusterSize"), "0.5");
  }
}
