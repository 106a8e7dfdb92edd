package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;

final class LambdaMemoryUntuned implements Rule {
  private static final int MANY = 3;

  @Override
  public void check(Application app, Findings findings) {
    List<LambdaFunction> functions = app.workload();
    if (functions.size() < MANY || !allInheritTheSame(functions)) {
      return;
    }
    LambdaFunction first = functions.get(0);
    Findings.Draft draft = findings.at(first.memory().range(), first);
    for (LambdaFunction function : functions) {
      draft.related(function, "runs with the inherited MemorySize");
    }
    draft.report(
        "All "
            + functions.size()
            + " functions run with the MemorySize of "
            + first.memory()
            + " MB from Globals, so none was tuned for what it does."
            + " Measure each with AWS Lambda Power Tuning and set its own MemorySize.");
  }

  // The minimum has a rule of its own.
  private static boolean allInheritTheSame(List<LambdaFunction> functions) {
    for (LambdaFunction function : functions) {
      if (!function.inherits("MemorySize")
          || function.isOnCapacityProvider()
          || !function.memory().range().equals(functions.get(0).memory().range())
          || !function.memory().is(AwsFacts.LAMBDA_MEMORY_DEFAULT_MB).isFalse()) {
        return false;
      }
    }
    return true;
  }
}
