package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.app.Workflow;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class StateMachineLambdaPoll implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (StateMachine machine : app.stateMachines()) {
      // Express workflows have neither of the alternatives.
      if (!machine.type().surely("STANDARD") || machine.workflow().isEmpty()) {
        continue;
      }
      for (Workflow workflow : machine.workflow().get().allWorkflows()) {
        for (Workflow.PollingLoop loop : workflow.pollingLoops()) {
          report(machine, loop, findings);
        }
      }
    }
  }

  private static void report(StateMachine machine, Workflow.PollingLoop loop, Findings findings) {
    findings
        .at(loop.check().range(), machine)
        .related(loop.waiting().range(), loop.waiting() + " waits before asking again")
        .related(loop.choice().range(), loop.choice() + " decides whether to ask again")
        .report(
            "State "
                + loop.check()
                + " invokes "
                + loop.function().map(function -> "function " + function).orElse("a function")
                + " after each "
                + loop.waiting()
                + " until "
                + loop.choice()
                + " is satisfied: each turn is paid for in transitions and invocations, and the"
                + " result is noticed late. Start the job with a .sync integration, or wait for"
                + " its task token (.waitForTaskToken).");
  }
}
