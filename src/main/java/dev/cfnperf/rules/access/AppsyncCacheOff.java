package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.Optional;

final class AppsyncCacheOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (GraphQlApi api : app.graphQlApis()) {
      Optional<Resolver> query = firstQuery(api);
      if (query.isPresent() && api.hasCache().isFalse()) {
        findings
            .at(api)
            .related(query.get(), "a query that asks its data source each time")
            .report(
                "GraphQL API "
                    + api
                    + " has no cache: "
                    + query.get()
                    + " asks its data source for every request, also for what it has just"
                    + " answered. If answers may be some seconds old, add a cache.");
      }
    }
  }

  private static Optional<Resolver> firstQuery(GraphQlApi api) {
    for (Resolver resolver : api.resolvers("Query")) {
      if (resolver.fetches()) {
        return Optional.of(resolver);
      }
    }
    return Optional.empty();
  }
}
