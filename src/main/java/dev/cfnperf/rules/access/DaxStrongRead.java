package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.FunctionCall;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class DaxStrongRead implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (FunctionCall call : function.handler().calls()) {
        if (!call.isThroughDax() || !call.passes("ConsistentRead", "true").isTrue()) {
          continue;
        }
        Findings.Draft draft =
            findings.at(call.range(), function).related(function, "runs this code");
        for (Component table : call.targets()) {
          draft.related(table, "answers each of these reads itself");
        }
        draft.report(
            "Function "
                + function
                + " asks DAX for strongly consistent reads ("
                + call.operation()
                + " with ConsistentRead true): DAX passes them on to DynamoDB and keeps nothing, so"
                + " each costs a hop more and twice the read units. Drop ConsistentRead where a"
                + " cached answer will do, or read from DynamoDB directly.");
      }
    }
  }
}
