package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.MethodSettings;
import dev.cfnperf.app.Stage;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.StageFix;

final class ApiCacheInert implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Stage stage : app.stages()) {
      if (stage.hasCacheCluster().surely(true) && stage.cachesAnyMethod().isFalse()) {
        findings
            .at(stage.at("CacheClusterEnabled"), stage)
            .fix(fix(stage))
            .report(
                "The "
                    + stage.label()
                    + " pays for a cache cluster, but no method has CachingEnabled: nothing is"
                    + " cached. Set CachingEnabled to true in MethodSettings for the methods to"
                    + " cache (HttpMethod '*' and ResourcePath '/*' mean every GET).");
      }
      if (stage.hasCacheCluster().surely(false)) {
        for (MethodSettings settings : stage.methodSettings()) {
          if (settings.caches().surely(true)) {
            reportMissingCluster(stage, settings, findings);
          }
        }
      }
    }
  }

  private static Fix fix(Stage stage) {
    Fix fix = StageFix.forAll(Fix.suggested(), stage, "CachingEnabled");
    return stage.api().map(api -> ApiCacheOff.where(api, fix)).orElse(fix);
  }

  private static void reportMissingCluster(
      Stage stage, MethodSettings settings, Findings findings) {
    findings
        .at(settings.at("CachingEnabled"), stage)
        .fix(ApiCacheOff.withCluster(stage))
        .related(stage.at("CacheClusterEnabled"), "no cache cluster here")
        .report(
            "CachingEnabled is true for "
                + settings
                + ", but CacheClusterEnabled of the "
                + stage.label()
                + " is "
                + stage.hasCacheCluster()
                + ": there is no cache, and nothing is cached. Set CacheClusterEnabled to true and"
                + " a CacheClusterSize.");
  }
}
