package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class SyncLambdaChain implements Rule {
  private static final String INVOKE = "lambda:InvokeFunction";

  @Override
  public String id() {
    return "sync-lambda-chain";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction caller : app.functions()) {
      for (Grant grant : caller.grants().granting(INVOKE)) {
        for (Component target : grant.targets()) {
          if (target instanceof LambdaFunction called
              && maySynchronouslyCall(caller, called, grant)) {
            findings
                .at(grant.range(), caller)
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
  }

  // A durable function sleeps while the one it calls is running, and is mostly started to run on by
  // itself. Of functions that share a role, nobody can tell which calls which.
  private static boolean maySynchronouslyCall(
      LambdaFunction caller, LambdaFunction called, Grant grant) {
    boolean sharesRole = false;
    for (Grant own : called.grants().granting(INVOKE)) {
      sharesRole |= own.range().equals(grant.range());
    }
    return called != caller
        && !sharesRole
        && !caller.isDurable()
        && !called.isDurable()
        && !called.isDestinationOf(caller);
  }
}
