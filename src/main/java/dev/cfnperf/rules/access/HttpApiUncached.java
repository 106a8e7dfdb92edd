package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.HttpApi;
import dev.cfnperf.app.Route;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class HttpApiUncached implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (HttpApi api : app.httpApis()) {
      if (!api.isCachedInFront()) {
        for (Route route : api.routes()) {
          if (route.isGet() && route.isWorthCaching().isTrue()) {
            report(api, route, findings);
            break;
          }
        }
      }
    }
  }

  private static void report(HttpApi api, Route read, Findings findings) {
    findings
        .at(api)
        .related(read, "a read without a cache")
        .report(
            "Nothing caches the answers of the "
                + api.label()
                + ": HTTP APIs have no cache of their own, so every "
                + read
                + " runs what is behind it. Put a CloudFront distribution with caching in front"
                + " for the reads whose answers may be a little old, or use a REST API's cache.");
  }
}
