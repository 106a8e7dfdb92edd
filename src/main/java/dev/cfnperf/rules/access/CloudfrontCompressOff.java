package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CacheBehavior;
import dev.cfnperf.app.CachePolicy;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Distribution;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Spot;
import java.util.List;
import java.util.Optional;

final class CloudfrontCompressOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Distribution distribution : app.distributions()) {
      if (distribution.isEnabled().isFalse()) {
        continue;
      }
      for (CacheBehavior behavior : distribution.behaviors()) {
        // What CloudFront doesn't keep it doesn't compress either, whatever is set.
        boolean keeps = !behavior.policy().isOff().isTrue();
        if (keeps && behavior.compress().surely(false)) {
          reportBehavior(behavior, findings);
        } else if (keeps && isFirstRefused(behavior)) {
          reportPolicy(behavior, findings);
        }
      }
    }
  }

  private static boolean isRefused(CacheBehavior behavior) {
    return behavior.compress().surely(true) && behavior.policy().compresses().surely(false);
  }

  private static boolean isFirstRefused(CacheBehavior behavior) {
    for (CacheBehavior other : behavior.policy().behaviors()) {
      if (isRefused(other)) {
        return other == behavior;
      }
    }
    return false;
  }

  private static void reportBehavior(CacheBehavior behavior, Findings findings) {
    CachePolicy policy = behavior.policy();
    Findings.Draft draft =
        findings
            .at(behavior.at("Compress"), behavior.distribution())
            .fix(Fix.safe().set(behavior.spot("Compress"), true));
    if (policy.compresses().surely(false)) {
      draft.related(policy.compresses().range(), "neither gzip nor Brotli is enabled here");
    }
    draft.report(
        "The "
            + behavior
            + " of distribution "
            + behavior.distribution()
            + " has Compress "
            + behavior.compress()
            + ": text reaches viewers at its full size. Set Compress to true"
            + (policy.compresses().surely(false)
                ? ", with a cache policy that enables gzip and Brotli."
                : "."));
  }

  private static void reportPolicy(CacheBehavior behavior, Findings findings) {
    CachePolicy policy = behavior.policy();
    Component about = policy.declaration().orElse(behavior.distribution());
    Findings.Draft draft = findings.at(policy.compresses().range(), about).fix(fix(policy));
    for (CacheBehavior other : policy.behaviors()) {
      if (isRefused(other) && policy.declaration().isPresent()) {
        draft.related(other.at("Compress"), "the " + other + " is to compress by this policy");
      }
    }
    draft.report(
        "The "
            + behavior
            + " of distribution "
            + behavior.distribution()
            + " has Compress true, but "
            + policy
            + " enables neither gzip nor Brotli: nothing is compressed. "
            + (policy.isManaged()
                ? "Use CachingOptimized or a policy of your own that enables both."
                : "Set EnableAcceptEncodingGzip and EnableAcceptEncodingBrotli to true."));
  }

  private static Fix fix(CachePolicy policy) {
    Fix fix = Fix.safe();
    for (String setting : List.of("EnableAcceptEncodingGzip", "EnableAcceptEncodingBrotli")) {
      Optional<Spot> spot = policy.compressionSpot(setting);
      fix = spot.isPresent() ? fix.set(spot.get(), true) : fix;
    }
    return policy.declaration().isPresent()
        ? fix
        : fix.refused("CloudFront provides the cache policy: name one that enables both");
  }
}
