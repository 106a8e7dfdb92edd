package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class LambdaMemoryMinimum implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      boolean isMinimum = function.memory().surely(AwsFacts.LAMBDA_MEMORY_DEFAULT_MB);
      if (isMinimum && function.memory().isWritten() && !function.isOnCapacityProvider()) {
        findings
            .at(function.memory().range(), function)
            .report(
                "Function "
                    + function
                    + " runs with "
                    + function.memory()
                    + " MB, the minimum: CPU is given in proportion to memory, so start-up and all"
                    + " computing take longest. Measure 256 and 512 MB as well and keep what is"
                    + " fastest for the money.");
      }
    }
  }
}
