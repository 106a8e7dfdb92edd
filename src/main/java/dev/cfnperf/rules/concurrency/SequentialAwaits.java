package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionCall;
import dev.cfnperf.app.HandlerSource;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.Optional;

final class SequentialAwaits implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      HandlerSource handler = function.handler();
      if (!handler.isNode()) {
        continue;
      }
      for (FunctionCall call : handler.calls()) {
        Optional<FunctionCall> earlier = call.needlesslyAfter();
        // What follows a write may rely on it, though no value shows that.
        if (earlier.isPresent() && earlier.get().isRead() && !call.isOnErrorPath()) {
          findings
              .at(call.range(), function)
              .related(earlier.get().range(), "is waited for first")
              .related(function, "runs this code")
              .report(
                  "Function "
                      + function
                      + " begins "
                      + call.operation()
                      + " only when "
                      + earlier.get().operation()
                      + " has answered, though it needs nothing of the answer: callers wait for the"
                      + " sum of both. Start both and await them together, with Promise.all.");
        }
      }
    }
  }
}
