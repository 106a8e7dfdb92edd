package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Cache;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class DaxUnused implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    if (app.workload().isEmpty()) {
      return;
    }
    for (Cache cache : app.caches()) {
      boolean unused = cache.users().isEmpty() && !cache.isNamedByOthers();
      if (unused && cache.service() != Cache.Service.MEMORYDB) {
        findings
            .at(cache)
            .report(
                "No function can reach "
                    + cache.service().label()
                    + " "
                    + cache
                    + ", nor does anything name it: it costs, and speeds up nothing. Put the functions"
                    + " that read into its VPC and give them its endpoint, or remove it.");
      }
    }
  }
}
