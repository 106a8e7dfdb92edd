package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class LambdaMemoryUnset implements Rule {
  @Override
  public String id() {
    return "lambda-memory-unset";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.memory().isDefault() && !function.isOnCapacityProvider()) {
        findings
            .at(function.placeFor("MemorySize"), function)
            .report(
                "Function "
                    + function
                    + " sets no MemorySize, so it gets "
                    + function.memory().get().orElseThrow()
                    + " MB and the least CPU there is."
                    + " Set MemorySize to what a measurement shows best (start at 512).");
      }
    }
  }
}
