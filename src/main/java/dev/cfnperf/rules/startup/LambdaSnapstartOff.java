package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import java.util.Optional;

final class LambdaSnapstartOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<LambdaRuntime> runtime = function.code().runtime();
      Optional<Trigger> caller = function.waitingCaller();
      if (runtime.isPresent()
          && caller.isPresent()
          && function.startup().hasSnapStart().isFalse()
          && function.startup().canSnapStart().isTrue()
          && function.startup().hasProvisionedConcurrency().isFalse()) {
        boolean free = runtime.get().is(LambdaRuntime.Family.JAVA);
        findings
            .at(function.at("SnapStart"), function)
            .fix(fix(function))
            .related(caller.get().range(), "waits for the answer")
            .severity(free ? Severity.WARNING : Severity.INFO)
            .report(
                "Function "
                    + function
                    + " on "
                    + runtime.get()
                    + " has a caller that waits ("
                    + caller.get().label()
                    + ") and initializes in full on every cold start. Set SnapStart.ApplyOn to"
                    + " PublishedVersions and let the caller invoke a published version"
                    + publishing(function)
                    + (free ? "." : "; caching and restoring snapshots is charged."));
      }
    }
  }

  private static String publishing(LambdaFunction function) {
    if (!function.startup().qualifiers().isEmpty()) {
      return "";
    }
    return function.isSam() ? " (AutoPublishAlias)" : " (AWS::Lambda::Version and an alias)";
  }

  private static Fix fix(LambdaFunction function) {
    Fix fix = Fix.suggested().set(function.spot("SnapStart", "ApplyOn"), "PublishedVersions");
    if (function.startup().qualifiers().isEmpty()) {
      return LambdaSnapstartInert.publishing(fix, function);
    }
    return fix;
  }
}
