package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class LambdaTimeoutUnset implements Rule {
  /** Enough for a cold start with a few slow calls, and less than any API waits. */
  private static final int START_SECONDS = 10;

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.timeout().isDefault()) {
        findings
            .at(function.placeFor("Timeout"), function)
            .fix(Fix.suggested().set(function.spot("Timeout"), START_SECONDS))
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
