package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class LambdaTracingOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.isTraced().isFalse() && !function.isInvokedBy(Trigger.Kind.EDGE)) {
        findings
            .at(function.placeFor(function.tracingProperty()), function)
            .fix(fix(function, app))
            .report(
                "Function "
                    + function
                    + " isn't traced actively, so nobody sees how long it takes to initialize and"
                    + " to wait for other services. Set "
                    + (function.isSam() ? "Tracing: Active." : "TracingConfig.Mode to Active."));
      }
    }
  }

  // Lambda refuses to trace a function whose role may not send traces; SAM's own roles may.
  private static Fix fix(LambdaFunction function, Application app) {
    ActingRole role = ActingRole.of(function, app);
    Fix fix = TracePermission.of(role);
    return function.isSam()
        ? fix.set(function.spot("Tracing"), "Active")
        : fix.set(function.spot("TracingConfig", "Mode"), "Active");
  }
}
