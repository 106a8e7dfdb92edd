package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.GraphQlCache;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import java.util.ArrayList;
import java.util.List;

final class AppsyncCacheInert implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (GraphQlApi api : app.graphQlApis()) {
      if (api.hasCache().isFalse()) {
        unused(api, "the API has no cache", Severity.ERROR, findings);
      } else if (api.cache().isPresent()) {
        check(api, api.cache().get(), findings);
      }
    }
  }

  private static void check(GraphQlApi api, GraphQlCache cache, Findings findings) {
    if (cache.behavior().surely("PER_RESOLVER_CACHING")) {
      if (!api.resolvers().isEmpty() && nothingOptsIn(api)) {
        findings
            .at(cache.behaviorPlace(), cache)
            .related(api.resolvers().get(0), "a resolver without caching settings")
            .report(
                "The cache of GraphQL API "
                    + api
                    + " keeps only what resolvers opt in to, and none of "
                    + api.resolvers().size()
                    + " does: it's paid for and stays empty. Give the resolvers worth it a"
                    + " CachingConfig (SAM: Caching), or set FULL_REQUEST_CACHING.");
      }
    } else if (cache.behavior().surely("OPERATION_LEVEL_CACHING")) {
      unused(api, "the API's cache keeps whole operations", Severity.ERROR, findings);
    } else if (cache.behavior().surely("FULL_REQUEST_CACHING")) {
      unused(api, "the API's cache keeps every resolver's answers", Severity.WARNING, findings);
    }
  }

  private static boolean nothingOptsIn(GraphQlApi api) {
    for (Resolver resolver : api.resolvers()) {
      if (resolver.mayHaveCachingConfig()) {
        return false;
      }
    }
    return true;
  }

  private static void unused(GraphQlApi api, String reason, Severity severity, Findings findings) {
    List<Resolver> caching = new ArrayList<>();
    for (Resolver resolver : api.resolvers()) {
      // Caching a mutation is a mistake of its own.
      if (resolver.hasCachingConfig() && !resolver.isMutation()) {
        caching.add(resolver);
      }
    }
    if (caching.isEmpty()) {
      return;
    }
    Resolver first = caching.get(0);
    Findings.Draft draft = findings.at(first.cachingPlace(), first).severity(severity);
    for (Resolver other : caching.subList(1, caching.size())) {
      draft.related(other.cachingPlace(), "the same for " + other);
    }
    api.cache().ifPresent(cache -> draft.related(cache.behaviorPlace(), "what the cache keeps"));
    draft.report(
        "Resolver "
            + first
            + " has caching settings of its own, but "
            + reason
            + ": they do nothing. Add a cache with PER_RESOLVER_CACHING, or take the settings"
            + " away.");
  }
}
