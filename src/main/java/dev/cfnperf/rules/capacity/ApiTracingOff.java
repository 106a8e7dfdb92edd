package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Stage;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class ApiTracingOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Stage stage : app.stages()) {
      if (stage.isTraced().surely(false)) {
        findings
            .at(stage.isTraced().range(), stage)
            .fix(Fix.safe().set(stage.spot("TracingEnabled"), true))
            .report(
                "The "
                    + stage.label()
                    + " isn't traced (TracingEnabled is "
                    + stage.isTraced()
                    + "): where a request's time goes, in the API or behind it, can't be seen."
                    + " Set TracingEnabled to true.");
      }
    }
  }
}
