package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class ImportProfilingOn implements Rule {
  private static final String VARIABLE = "PYTHONPROFILEIMPORTTIME";

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<Value<String>> set = function.code().variable(VARIABLE);
      boolean isOtherLanguage =
          function.code().runtime().isPresent()
              && !function.code().runsOn(LambdaRuntime.Family.PYTHON);
      if (set.isPresent() && set.get().test(text -> !text.isEmpty()).isTrue() && !isOtherLanguage) {
        findings
            .at(set.get().range(), function)
            .fix(Fix.safe().remove(function.spot("Environment", "Variables", VARIABLE)))
            .report(
                "Function "
                    + function
                    + " runs with "
                    + VARIABLE
                    + "="
                    + set.get()
                    + ": Python times and prints each import on every cold start. Remove the"
                    + " variable once the measuring is done.");
      }
    }
  }
}
