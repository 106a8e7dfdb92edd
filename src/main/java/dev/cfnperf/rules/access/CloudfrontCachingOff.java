package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CacheBehavior;
import dev.cfnperf.app.CachePolicy;
import dev.cfnperf.app.Distribution;
import dev.cfnperf.app.Origin;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;

final class CloudfrontCachingOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Distribution distribution : app.distributions()) {
      for (CacheBehavior behavior : distribution.behaviors()) {
        boolean matters =
            !distribution.isEnabled().isFalse()
                && !behavior.servesGetRequests().isFalse()
                && behavior.isCachedBehind().isFalse();
        if (matters && behavior.policy().isOff().isTrue()) {
          report(behavior, findings);
        }
      }
    }
  }

  private static void report(CacheBehavior behavior, Findings findings) {
    CachePolicy policy = behavior.policy();
    String setting = policy.isLegacy() ? "MaxTTL" : "CachePolicyId";
    Findings.Draft draft = findings.at(behavior.at(setting), behavior.distribution());
    policy
        .declaration()
        .ifPresent(declared -> draft.related(policy.maxTtl().range(), "keeps answers for 0 s"));
    draft
        .severity(behavior.servesAnybody().isTrue() ? Severity.WARNING : Severity.INFO)
        .report(
            "The "
                + behavior
                + " of distribution "
                + behavior.distribution()
                + " keeps no answers ("
                + (policy.isLegacy() ? "MaxTTL 0" : policy)
                + "): every GET goes on to "
                + behavior.origin().map(Origin::toString).orElse("the origin")
                + " and waits for it. Name a cache policy with a MaxTTL above 0, as CachingOptimized,"
                + " for what more than one viewer may see.");
  }
}
