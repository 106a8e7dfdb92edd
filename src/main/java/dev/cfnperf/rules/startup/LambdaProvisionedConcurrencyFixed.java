package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Qualifier;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class LambdaProvisionedConcurrencyFixed implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (Qualifier qualifier : function.startup().provisioned()) {
        if (qualifier.hasProvisionedConcurrency().isTrue() && qualifier.isScaled().isFalse()) {
          findings
              .at(qualifier.provisionedConcurrencyPlace(), function)
              .report(
                  "Function "
                      + function
                      + " keeps "
                      + (qualifier.provisionedConcurrency().isUnknown()
                          ? "a fixed number of"
                          : qualifier.provisionedConcurrency())
                      + " environments initialized on "
                      + qualifier
                      + ", day and night: too few at the peak, paid for in quiet hours. Add an"
                      + " AWS::ApplicationAutoScaling::ScalableTarget for"
                      + " lambda:function:ProvisionedConcurrency with a schedule or target"
                      + " tracking.");
        }
      }
    }
  }
}
