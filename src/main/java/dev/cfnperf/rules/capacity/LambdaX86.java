package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class LambdaX86 implements Rule {
  @Override
  public String id() {
    return "lambda-x86";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.code().architecture().surely("x86_64") && couldRunOnArm(function)) {
        findings
            .at(function.placeFor("Architectures"), function)
            .fix(
                Fix.suggested()
                    .set(function.spot("Architectures"), Content.list(Content.of("arm64"))))
            .report(
                "Function "
                    + function
                    + " runs on "
                    + function.code().architecture()
                    + ": AWS's arm64 processors run most functions as fast or faster, at a lower"
                    + " price per millisecond. Set Architectures to [arm64] once native"
                    + " dependencies and layers are there for it.");
      }
    }
  }

  // Lambda@Edge has no arm64, and a capacity provider chooses the instances itself.
  private static boolean couldRunOnArm(LambdaFunction function) {
    return function.code().runtime().isPresent()
        && function.code().runtime().get().supportsArm64()
        && !function.isOnCapacityProvider()
        && !function.isInvokedBy(Trigger.Kind.EDGE);
  }
}
