package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.GraphQlSchema;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import java.util.Optional;

final class AppsyncQueryUnbounded implements Rule {
  /** Deeper than what most clients ask for. */
  private static final int START_DEPTH = 10;

  @Override
  public void check(Application app, Findings findings) {
    for (GraphQlApi api : app.graphQlApis()) {
      boolean unlimited =
          api.queryDepthLimit().surely(AwsFacts.QUERY_DEPTH_UNLIMITED)
              && api.resolverCountLimit().surely(AwsFacts.RESOLVER_COUNT_DEFAULT);
      Optional<GraphQlSchema.Field> nesting =
          unlimited ? api.schema().flatMap(GraphQlSchema::nesting) : Optional.empty();
      if (nesting.isPresent()) {
        findings
            .at(api.at("QueryDepthLimit"), api)
            .fix(Fix.suggested().set(api.spot("QueryDepthLimit"), START_DEPTH))
            .report(
                "GraphQL API "
                    + api
                    + " limits neither the depth of queries nor, below "
                    + AwsFacts.RESOLVERS_MAX
                    + ", the resolvers they run, while its types nest ("
                    + nesting.get()
                    + "): one query can fan out into thousands of requests to data sources. Set"
                    + " QueryDepthLimit to what clients need, or ResolverCountLimit.");
      }
    }
  }
}
