package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.Optional;

final class LambdaRuntimeOutdated implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<LambdaRuntime> runtime = function.code().runtime();
      if (runtime.isPresent() && runtime.get().isOutdated()) {
        findings
            .at(function.code().runtimePlace(), function)
            .report(
                "Function "
                    + function
                    + " runs on "
                    + runtime.get()
                    + ", which AWS hasn't supported since "
                    + runtime.get().endOfSupport().orElseThrow()
                    + ": no patches, and none of the start-up gains of later versions. Move to a"
                    + " supported version of "
                    + runtime.get().family().label()
                    + ".");
      }
    }
  }
}
