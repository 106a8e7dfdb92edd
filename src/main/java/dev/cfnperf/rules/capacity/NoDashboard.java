package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class NoDashboard implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    if (!app.dashboards().isEmpty() || app.mayHaveMore()) {
      return;
    }
    firstToWatch(app)
        .ifPresent(
            component ->
                findings
                    .at(component)
                    .report(
                        "Nothing draws the application's metrics on a dashboard: what a change of"
                            + " capacity or a load test brings shows nowhere. Add an"
                            + " AWS::CloudWatch::Dashboard with duration, errors, throttles and"
                            + " concurrency."));
  }

  private static Optional<Component> firstToWatch(Application app) {
    List<Component> candidates = new ArrayList<>(app.workload());
    candidates.addAll(app.restApis());
    candidates.addAll(app.httpApis());
    candidates.addAll(app.webSocketApis());
    candidates.addAll(app.graphQlApis());
    return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(0));
  }
}
