package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.ExecutionStart;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.ArrayList;
import java.util.List;

final class StateMachineStandardBurst implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (StateMachine machine : app.stateMachines()) {
      List<ExecutionStart> traffic = traffic(machine);
      if (traffic.isEmpty()
          || !machine.type().surely("STANDARD")
          || !machine.needsStandard().isFalse()
          || machine.isFollowed()) {
        continue;
      }
      Findings.Draft draft = findings.at(machine.typePlace(), machine);
      for (ExecutionStart start : traffic) {
        draft.related(start.range(), "starts an execution for each " + start.kind().label());
      }
      draft.report(
          "State machine "
              + machine
              + " is "
              + machine.type()
              + " and runs once for each "
              + traffic.get(0).kind().label()
              + ", though none of its states waits, calls back or runs long: every transition is"
              + " recorded and paid for. If its steps may run twice, make it EXPRESS, which means"
              + " a new state machine.");
    }
  }

  private static List<ExecutionStart> traffic(StateMachine machine) {
    List<ExecutionStart> found = new ArrayList<>();
    for (ExecutionStart start : machine.starts()) {
      if (start.kind().isTraffic() && start.enabled().isTrue()) {
        found.add(start);
      }
    }
    return found;
  }
}
