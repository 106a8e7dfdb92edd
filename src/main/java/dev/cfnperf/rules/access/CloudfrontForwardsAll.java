package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CacheBehavior;
import dev.cfnperf.app.CachePolicy;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Distribution;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class CloudfrontForwardsAll implements Rule {
  /** Headers that tell almost every viewer, or every request, from the next. */
  private static final Set<String> PERSONAL =
      Set.of(
          "*",
          "user-agent",
          "x-forwarded-for",
          "cookie",
          "referer",
          "cloudfront-viewer-address",
          "x-amz-trace-id");

  @Override
  public void check(Application app, Findings findings) {
    for (Distribution distribution : app.distributions()) {
      for (CacheBehavior behavior : distribution.behaviors()) {
        boolean first = firstThatKeeps(behavior.policy()) == behavior;
        List<Cause> causes = first ? causes(behavior.policy()) : List.of();
        if (!distribution.isEnabled().isFalse() && !causes.isEmpty()) {
          report(behavior, causes, findings);
        }
      }
    }
  }

  private record Cause(String name, Range range) {}

  private static CacheBehavior firstThatKeeps(CachePolicy policy) {
    for (CacheBehavior behavior : policy.behaviors()) {
      if (behavior.maySomethingStay()) {
        return behavior;
      }
    }
    return null;
  }

  private static List<Cause> causes(CachePolicy policy) {
    List<Cause> causes = new ArrayList<>();
    if (policy.cookies().surely("all") && !policy.managedName().orElse("").equals("Amplify")) {
      causes.add(new Cause("all cookies", policy.cookies().range()));
    }
    for (CachePolicy.KeyHeader header : policy.headers()) {
      if (PERSONAL.contains(header.name().toLowerCase(Locale.ROOT))) {
        String name = header.name().equals("*") ? "all headers" : "the header " + header.name();
        causes.add(new Cause(name, header.range()));
      }
    }
    return causes;
  }

  private static void report(CacheBehavior behavior, List<Cause> causes, Findings findings) {
    CachePolicy policy = behavior.policy();
    Component about = policy.declaration().orElse(behavior.distribution());
    Findings.Draft draft = findings.at(causes.get(0).range(), about);
    StringBuilder names = new StringBuilder();
    for (Cause cause : causes) {
      if (!names.isEmpty()) {
        draft.related(cause.range(), cause.name());
        names.append(" and ");
      }
      names.append(cause.name());
    }
    if (policy.declaration().isPresent()) {
      for (CacheBehavior each : policy.behaviors()) {
        draft.related(each.at("CachePolicyId"), "the " + each + " caches by this policy");
      }
    }
    draft
        .severity(policy.isManaged() ? Severity.INFO : Severity.WARNING)
        .report(
            "The "
                + behavior
                + " of distribution "
                + behavior.distribution()
                + " caches by "
                + names
                + ": hardly two viewers share an answer, so nearly every request goes to the origin."
                + " Take into the cache key only what the answer depends on; what the origin merely"
                + " needs to see belongs in an origin request policy.");
  }
}
