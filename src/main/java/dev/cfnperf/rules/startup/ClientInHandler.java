package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionProgram.Construction;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ClientInHandler implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (Construction client : function.program().clientsPerInvocation()) {
        findings
            .at(client.range(), function)
            .related(function, "the function")
            .report(
                "Each invocation of function "
                    + function
                    + " constructs "
                    + client.description()
                    + " anew, and pays for its set-up and for a new connection. Construct it once,"
                    + " outside of the handler, or keep it in an outer variable.");
      }
    }
  }
}
