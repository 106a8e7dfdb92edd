package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import java.util.Set;

final class LambdaX86 implements Rule {
  /** SAM's builds of machine code that take the instruction set from Architectures. */
  private static final Set<String> FOLLOWING_ARCHITECTURE = Set.of("go1.x", "rust-cargolambda");

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.code().architecture().surely("x86_64") && couldRunOnArm(function)) {
        findings
            .at(function.placeFor("Architectures"), function)
            .fix(fix(function, app))
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

  private static Fix fix(LambdaFunction function, Application app) {
    Fix fix =
        Fix.suggested().set(function.spot("Architectures"), Content.list(Content.of("arm64")));
    if (!function.code().declaresItsLayers(app)) {
      return fix.refused("its layers stand elsewhere: name those that are built for arm64 with it");
    }
    boolean isMachineCode = function.code().runsOn(LambdaRuntime.Family.PROVIDED);
    boolean isBuiltForIt =
        function.code().buildMethod().map(FOLLOWING_ARCHITECTURE::contains).orElse(false);
    return isMachineCode && !isBuiltForIt
        ? fix.refused("it brings its own machine code: build that for arm64 with it")
        : fix;
  }

  // Lambda@Edge has no arm64, and a capacity provider chooses the instances itself.
  private static boolean couldRunOnArm(LambdaFunction function) {
    return function.code().runtime().isPresent()
        && function.code().runtime().get().supportsArm64()
        && !function.isOnCapacityProvider()
        && !function.isInvokedBy(Trigger.Kind.EDGE);
  }
}
