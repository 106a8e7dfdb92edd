package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.MethodSettings;
import dev.cfnperf.app.Stage;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ApiCacheTtlZero implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Stage stage : app.stages()) {
      for (MethodSettings settings : stage.methodSettings()) {
        // Without a cluster nothing is cached anyway, and api-cache-inert says so.
        if (!stage.hasCacheCluster().surely(false)
            && settings.caches().surely(true)
            && settings.cacheTtl().surely(0)) {
          findings
              .at(settings.cacheTtl().range(), stage)
              .related(settings.at("CachingEnabled"), "caching is on")
              .report(
                  "CachingEnabled is true for "
                      + settings
                      + ", but CacheTtlInSeconds is "
                      + settings.cacheTtl()
                      + ": an answer is out of date at once and nothing is cached. Set it to the"
                      + " seconds that an answer may be old (300 by default, up to 3600), or"
                      + " CachingEnabled to false.");
        }
      }
    }
  }
}
