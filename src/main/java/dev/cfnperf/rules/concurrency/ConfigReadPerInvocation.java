package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.FunctionCall;
import dev.cfnperf.app.HandlerSource;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ConfigReadPerInvocation implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      HandlerSource handler = function.handler();
      // Whoever rotates a secret or keeps a state in a parameter needs the value as it is now.
      if (handler.keepsConfiguration()
          || handler.calls("secretsmanager:PutSecretValue")
          || handler.calls("secretsmanager:UpdateSecret")
          || handler.calls("ssm:PutParameter")) {
        continue;
      }
      for (FunctionCall call : handler.calls()) {
        String what = whatIsRead(call);
        if (!what.isEmpty()
            && call.isPerInvocation()
            && !call.isOfEvent()
            && !call.isOnErrorPath()) {
          report(function, call, what, findings);
        }
      }
    }
  }

  private static void report(
      LambdaFunction function, FunctionCall call, String what, Findings findings) {
    Findings.Draft draft = findings.at(call.range(), function).related(function, "runs this code");
    for (Component target : call.targets()) {
      draft.related(target, "is read each time");
    }
    draft.report(
        "Function "
            + function
            + " reads "
            + what
            + call.targetName().map(name -> " (" + name + ")").orElse("")
            + " by "
            + call.operation()
            + " on every invocation: each one waits for the same answer, and under load the calls"
            + " are throttled. Keep it outside of the handler for some minutes, or use the"
            + " Parameters and Secrets extension or Powertools' parameters.");
  }

  private static String whatIsRead(FunctionCall call) {
    return switch (call.api()) {
      case "secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue" -> "a secret";
      case "ssm:GetParameter" -> "a parameter";
      case "ssm:GetParameters", "ssm:GetParametersByPath" -> "parameters";
      case "appconfig:GetConfiguration", "appconfig:GetLatestConfiguration" -> "its configuration";
      default -> "";
    };
  }
}
