package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Integration;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.app.ResolverStep;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.app.Task;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class DynamodbScanIntegration implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Route route : app.routes()) {
      Optional<Integration> integration = route.integration();
      if (integration.flatMap(Integration::service).equals(Optional.of("dynamodb"))
          && integration.flatMap(Integration::action).equals(Optional.of("Scan"))) {
        report(findings, integration.get().at("Uri"), route, "Route " + route, Optional.empty());
      }
    }
    for (StateMachine machine : app.stateMachines()) {
      for (Task task : machine.tasks()) {
        if (task.scans().isTrue()) {
          String caller = "State " + task.state() + " of " + machine;
          report(findings, task.range(), machine, caller, task.target());
        }
      }
    }
    // Resolvers may share a function that scans.
    Set<Range> seen = new HashSet<>();
    for (Resolver resolver : app.resolvers()) {
      for (ResolverStep step : resolver.steps()) {
        if (step.scans() && seen.add(step.codePlace())) {
          Optional<Component> table = step.dataSource().target();
          report(findings, step.codePlace(), resolver, "Resolver " + resolver, table);
        }
      }
    }
  }

  private static void report(
      Findings findings, Range place, Component about, String caller, Optional<Component> table) {
    Findings.Draft draft = findings.at(place, about);
    table.ifPresent(each -> draft.related(each, "the table that is read"));
    draft.report(
        caller
            + " scans "
            + table.map(each -> "table " + each).orElse("a table")
            + ": it reads every item, so it gets slower and dearer as the table grows, whatever"
            + " is filtered afterwards. Use Query on a key or an index that holds what is asked"
            + " for.");
  }
}
