package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class AppsyncMutationCached implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Resolver resolver : app.resolvers()) {
      if (resolver.isMutation() && resolver.hasCachingConfig()) {
        findings
            .at(resolver.cachingPlace(), resolver)
            .report(
                "Resolver "
                    + resolver
                    + " is to be cached, but it's a mutation: a repeated call may be answered from"
                    + " the cache without changing anything. Cache queries, and let mutations"
                    + " evict what they change (extensions.evictFromApiCache).");
      }
    }
  }
}
