package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.DataSource;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.GraphQlSchema;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.app.ResolverStep;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class AppsyncResolverNotBatched implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (GraphQlApi api : app.graphQlApis()) {
      // Pipelines may share a function.
      Set<Range> seen = new HashSet<>();
      for (Resolver resolver : api.resolvers()) {
        for (ResolverStep step : resolver.steps()) {
          if (step.dataSource().kind() == DataSource.Kind.LAMBDA && step.isBatched().isFalse()) {
            Optional<GraphQlSchema.Field> list = listBehind(api, resolver);
            if (list.isPresent() && seen.add(step.batchPlace())) {
              report(resolver, step, list.get(), findings);
            }
          }
        }
      }
    }
  }

  private static Optional<GraphQlSchema.Field> listBehind(GraphQlApi api, Resolver resolver) {
    Optional<GraphQlSchema> schema = api.schema();
    return schema.isEmpty() || schema.get().roots().contains(resolver.typeName())
        ? Optional.empty()
        : schema.get().listOf(resolver.typeName());
  }

  private static void report(
      Resolver resolver, ResolverStep step, GraphQlSchema.Field list, Findings findings) {
    Findings.Draft draft = findings.at(step.batchPlace(), resolver);
    step.dataSource()
        .function()
        .ifPresent(function -> draft.related(function, "invoked once for each object"));
    draft.report(
        "Resolver "
            + resolver
            + " invokes its function once for each object below "
            + list
            + ", a list: a query for 100 of them makes 100 invocations. Set MaxBatchSize (at most"
            + " 2000) and let the function answer a list.");
  }
}
