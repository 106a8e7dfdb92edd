package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class LambdaConcurrencyZero implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.functions()) {
      Optional<Value<Integer>> reserved = function.reservedConcurrency();
      if (reserved.isPresent() && reserved.get().surely(0)) {
        findings
            .at(reserved.get().range(), function)
            .report(
                "Function "
                    + function
                    + " reserves a concurrency of "
                    + reserved.get()
                    + ": every invocation is throttled and it never runs. Remove"
                    + " ReservedConcurrentExecutions, or set it to what the function may use.");
      }
    }
  }
}
