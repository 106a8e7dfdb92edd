package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.FunctionCall;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.HandlerSource;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import java.util.Optional;

final class SyncLambdaChain implements Rule {
  private static final String INVOKE = "lambda:InvokeFunction";

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction caller : app.functions()) {
      // A durable function sleeps while the one it calls is running.
      if (caller.isDurable()) {
        continue;
      }
      HandlerSource handler = caller.handler();
      boolean certain = handler.isFullyRead();
      for (FunctionCall call : handler.calls()) {
        if (waits(call)) {
          certain |= reportCall(caller, call, findings);
        }
      }
      if (!certain) {
        reportGrants(caller, findings);
      }
    }
  }

  // RequestResponse is the default.
  private static boolean waits(FunctionCall call) {
    return call.is("lambda:Invoke")
        && (call.passes("InvocationType").isFalse()
            || call.passes("InvocationType", "RequestResponse").isTrue());
  }

  private static boolean reportCall(LambdaFunction caller, FunctionCall call, Findings findings) {
    Optional<String> called = call.targetName();
    if (called.isEmpty() || call.targets().contains(caller)) {
      return false;
    }
    Findings.Draft draft = findings.at(call.range(), caller).severity(Severity.WARNING);
    draft.related(caller, "runs this code");
    for (Component target : call.targets()) {
      draft.related(target, "is waited for");
    }
    draft.report(
        "Function "
            + caller
            + " invokes function "
            + called.get()
            + " and waits for the answer: both are paid for and both take concurrency meanwhile."
            + " Hand over by a queue or an Event invocation, or let a state machine call both.");
    return true;
  }

  private static void reportGrants(LambdaFunction caller, Findings findings) {
    for (Grant grant : caller.grants().granting(INVOKE)) {
      for (Component target : grant.targets()) {
        if (target instanceof LambdaFunction called
            && maySynchronouslyCall(caller, called, grant)) {
          findings
              .at(grant.range(), caller)
              .severity(Severity.INFO)
              .related(called, "may be called by " + caller)
              .report(
                  "Function "
                      + caller
                      + " may invoke function "
                      + called
                      + ": if it waits for the answer, both are paid for and both take"
                      + " concurrency meanwhile. Hand over by a queue or an Event invocation, or"
                      + " let a state machine call both.");
        }
      }
    }
  }

  // A durable function is mostly started to run on by itself. Of functions that share a role,
  // nobody can tell which calls which.
  private static boolean maySynchronouslyCall(
      LambdaFunction caller, LambdaFunction called, Grant grant) {
    boolean sharesRole = false;
    for (Grant own : called.grants().granting(INVOKE)) {
      sharesRole |= own.range().equals(grant.range());
    }
    return called != caller
        && !sharesRole
        && !called.isDurable()
        && !called.isDestinationOf(caller);
  }
}
