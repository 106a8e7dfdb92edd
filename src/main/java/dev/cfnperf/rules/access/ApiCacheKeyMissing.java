package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Integration;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.Stage;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.ArrayList;
import java.util.List;

final class ApiCacheKeyMissing implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Stage stage : app.stages()) {
      if (stage.api().isPresent()) {
        for (Route route : stage.api().get().routes()) {
          if (route.isGet() && route.integration().isPresent() && stage.caches(route).isTrue()) {
            check(stage, route, route.integration().get(), findings);
          }
        }
      }
    }
  }

  private static void check(Stage stage, Route route, Integration integration, Findings findings) {
    List<String> missing = new ArrayList<>();
    for (String parameter : route.parameters()) {
      if (!parameter.startsWith("header.")
          && integration.reads(parameter)
          && !integration.cacheKeys().contains(parameter)) {
        missing.add("method.request." + parameter);
      }
    }
    if (missing.isEmpty() || !integration.cacheKeysKnown().isTrue()) {
      return;
    }
    String parameters = String.join(" and ", missing);
    findings
        .at(integration.cacheKeyRange(), route)
        .related(stage.at("CacheClusterEnabled"), "cached here")
        .report(
            route
                + " is cached, but its answer depends on "
                + parameters
                + ", which "
                + (missing.size() == 1 ? "is no cache key" : "are no cache keys")
                + ": callers get each other's answers. Make "
                + (missing.size() == 1 ? "it one" : "them some")
                + " (cacheKeyParameters of the integration; of a SAM event RequestParameters with"
                + " Caching: true).");
  }
}
