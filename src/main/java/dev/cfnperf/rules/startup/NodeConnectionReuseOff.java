package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Truth;
import java.util.Optional;

final class NodeConnectionReuseOff implements Rule {
  private static final String VARIABLE = "AWS_NODEJS_CONNECTION_REUSE_ENABLED";

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<LambdaRuntime> runtime = function.code().runtime();
      if (runtime.isPresent()
          && runtime.get().bundlesJavaScriptSdk2()
          && isOn(function).isFalse()
          && mayUseVersion2(function)) {
        findings
            .at(function.code().variablePlace(VARIABLE), function)
            .fix(Fix.safe().set(function.spot("Environment", "Variables", VARIABLE), "1"))
            .report(
                "Function "
                    + function
                    + " on "
                    + runtime.get()
                    + " uses version 2 of the SDK, which opens a new connection for every request,"
                    + " TLS handshake included. Set the environment variable "
                    + VARIABLE
                    + " to 1, or move to version 3 of the SDK.");
      }
    }
  }

  // An agent that the source gives to the SDK keeps connections as well.
  private static boolean mayUseVersion2(LambdaFunction function) {
    return !function.program().loads("aws-sdk").isFalse()
        && !function.program().mentions("keepAlive");
  }

  private static Truth isOn(LambdaFunction function) {
    return function.code().variable(VARIABLE).map(value -> value.is("1")).orElse(Truth.FALSE);
  }
}
