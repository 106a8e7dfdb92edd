package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class LambdaSnapstartInert implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (function.startup().hasSnapStart().isTrue()
          && function.startup().publishesVersions().isFalse()) {
        findings
            .at(function.at("SnapStart"), function)
            .fix(publishing(Fix.suggested(), function))
            .report(
                "SnapStart of function "
                    + function
                    + " applies to published versions, but the template publishes none, so every"
                    + " cold start initializes in full. "
                    + (function.isSam()
                        ? "Set AutoPublishAlias."
                        : "Add an AWS::Lambda::Version and an alias, and let callers invoke the"
                            + " alias."));
      }
    }
  }

  /** Also publishes versions, as far as SAM does it: it points its own callers to them as well. */
  static Fix publishing(Fix fix, LambdaFunction function) {
    if (function.isSam() && function.isInvokedBy(Trigger.Kind.FUNCTION_URL)) {
      return fix.refused(
          "its function URL would move to the alias and get a new address: set AutoPublishAlias"
              + " when its callers can follow");
    }
    return function.isSam()
        ? fix.set(function.spot("AutoPublishAlias"), "live")
        : fix.refused(
            "add an AWS::Lambda::Version and an alias, and let the callers invoke the alias");
  }
}
