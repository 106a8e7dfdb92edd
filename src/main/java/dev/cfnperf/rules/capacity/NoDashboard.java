package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.HttpApi;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.Optional;

final class NoDashboard implements Rule {
  @Override
  public String id() {
    return "no-dashboard";
  }

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
    for (LambdaFunction function : app.functions()) {
      if (!function.isOnlyCustomResource()) {
        return Optional.of(function);
      }
    }
    for (RestApi api : app.restApis()) {
      return Optional.of(api);
    }
    for (HttpApi api : app.httpApis()) {
      return Optional.of(api);
    }
    return Optional.empty();
  }
}
