package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.app.Library;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;

final class NodeWholeSdk implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (Library library : wholeSdk(function)) {
        findings
            .at(library.range(), function)
            .related(function, "the function")
            .report(
                "The source of function "
                    + function
                    + " loads all of aws-sdk, the clients of every service, on each cold start. "
                    + change(function));
      }
    }
  }

  // Once it's loaded, further imports of it cost nothing.
  private static List<Library> wholeSdk(LambdaFunction function) {
    if (function.program().isForNode()) {
      for (Library library : function.program().imports()) {
        if (library.name().equals("aws-sdk")) {
          return List.of(library);
        }
      }
    }
    return List.of();
  }

  private static String change(LambdaFunction function) {
    boolean isOld =
        function.code().runtime().map(LambdaRuntime::bundlesJavaScriptSdk2).orElse(false);
    return isOld
        ? "Load the clients it uses, such as aws-sdk/clients/dynamodb, or move to version 3 of the"
            + " SDK."
        : "Move to version 3 of the SDK, whose clients are packages of their own, such as"
            + " @aws-sdk/client-dynamodb.";
  }
}
