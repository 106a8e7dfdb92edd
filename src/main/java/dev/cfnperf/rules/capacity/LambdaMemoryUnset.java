package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class LambdaMemoryUnset implements Rule {
  /** Where the search for the best size begins. */
  private static final int START_MB = 512;

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.memory().isDefault() && !function.isOnCapacityProvider()) {
        findings
            .at(function.placeFor("MemorySize"), function)
            .fix(Fix.suggested().set(function.spot("MemorySize"), START_MB))
            .report(
                "Function "
                    + function
                    + " sets no MemorySize, so it gets "
                    + function.memory().get().orElseThrow()
                    + " MB and the least CPU there is."
                    + " Set MemorySize to what a measurement shows best (start at "
                    + START_MB
                    + ").");
      }
    }
  }
}
