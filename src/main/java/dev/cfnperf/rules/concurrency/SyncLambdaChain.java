package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class SyncLambdaChain implements Rule {
  @Override
  public String id() {
    return "sync-lambda-chain";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction caller : app.functions()) {
      // A durable function sleeps while the one it calls is running.
      if (caller.isDurable()) {
        continue;
      }
      for (Grant grant : caller.grants().granting("lambda:InvokeFunction")) {
        for (Component target : grant.targets()) {
          if (target instanceof LambdaFunction called && called != caller && !called.isDestinationOf(caller)) {
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
}
