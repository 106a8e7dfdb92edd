package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionProgram.Construction;
import dev.cfnperf.app.Shared;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;

final class ClientInHandler implements Rule {
  @Override
  public String id() {
    return "client-in-handler";
  }

  @Override
  public void check(Application app, Findings findings) {
    List<Shared<Construction>> all =
        Shared.among(app.workload(), function -> function.program().clientsPerInvocation());
    for (Shared<Construction> each : all) {
      findings
          .at(each.thing().range(), each.function())
          .related(each.function(), "the function")
          .report(
              "Each invocation of "
                  + each.users()
                  + " constructs "
                  + each.thing().description()
                  + " anew, and pays for its set-up and for a new connection. Construct it once,"
                  + " outside of the handler, or keep it in an outer variable.");
    }
  }
}
