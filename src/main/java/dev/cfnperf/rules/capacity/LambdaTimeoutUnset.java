package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class LambdaTimeoutUnset implements Rule {
  @Override
  public String id() {
    return "lambda-timeout-unset";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.timeout().isDefault()) {
        findings
            .at(function.placeFor("Timeout"), function)
            .report(
                "Function "
                    + function
                    + " sets no Timeout, so Lambda stops it after "
                    + function.timeout().get().orElseThrow()
                    + " s, which a cold start with one slow call can take."
                    + " Set Timeout to a little more than the slowest run that a load test shows.");
      }
    }
  }
}
