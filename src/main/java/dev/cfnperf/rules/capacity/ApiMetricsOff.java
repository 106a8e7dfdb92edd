package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.MethodSettings;
import dev.cfnperf.app.Stage;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.StageFix;
import dev.cfnperf.source.Range;

final class ApiMetricsOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Stage stage : app.stages()) {
      if (stage.measuresAnyMethod().isFalse()) {
        findings
            .at(place(stage), stage)
            .fix(StageFix.forAll(Fix.suggested(), stage, "MetricsEnabled"))
            .report(
                "The "
                    + stage.label()
                    + " has no metrics per method: CloudWatch shows count, latency and errors of"
                    + " the whole stage only, not which method is slow. Set MetricsEnabled to true"
                    + " in MethodSettings (HttpMethod '*' and ResourcePath '/*' mean all).");
      }
    }
  }

  private static Range place(Stage stage) {
    for (MethodSettings settings : stage.methodSettings()) {
      if (settings.hasMetrics().isWritten()) {
        return settings.hasMetrics().range();
      }
    }
    return stage.at("MethodSettings");
  }
}
