package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class StateMachineTracingOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (StateMachine machine : app.stateMachines()) {
      if (machine.tracing().surely(false)) {
        findings
            .at(machine.tracingPlace(), machine)
            .fix(fix(machine, app))
            .report(
                "State machine "
                    + machine
                    + " isn't traced: how long each state and the services it calls take stays"
                    + " unknown. Enable tracing.");
      }
    }
  }

  private static Fix fix(StateMachine machine, Application app) {
    ActingRole role = ActingRole.of(machine, app);
    return TracePermission.of(role).set(machine.tracingSpot(), true);
  }
}
