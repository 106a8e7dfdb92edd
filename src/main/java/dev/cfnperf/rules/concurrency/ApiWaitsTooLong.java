package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ApiWait;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class ApiWaitsTooLong implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.functions()) {
      Value<Integer> mayRun = function.timeout().map(seconds -> seconds * 1000);
      Optional<ApiWait> shortest = Optional.empty();
      for (ApiWait wait : function.apiWaits()) {
        boolean shorter =
            shortest.isEmpty() || Value.less(wait.timeout(), shortest.get().timeout()).isTrue();
        if (Value.less(wait.timeout(), mayRun).isTrue() && shorter) {
          shortest = Optional.of(wait);
        }
      }
      shortest.ifPresent(wait -> report(function, wait, findings));
    }
  }

  private static void report(LambdaFunction function, ApiWait wait, Findings findings) {
    findings
        .at(function.timeout().range(), function)
        .fix(fix(function, wait))
        .related(wait.range(), "the caller waits here for " + time(wait))
        .report(
            "Function "
                + function
                + " may run for "
                + function.timeout().in("s")
                + ", but the "
                + wait.label()
                + " waits only "
                + time(wait)
                + ": callers get an error while the function goes on, and their retries run it"
                + " again. Set Timeout below that, or hand long work over to a queue or a state"
                + " machine and answer at once.");
  }

  private static Fix fix(LambdaFunction function, ApiWait wait) {
    Fix fix =
        Fix.suggested()
            .set(
                Spot.of(function.range(), "Properties", "Timeout"),
                Math.max(1, wait.timeout().get().orElseThrow() / 1000));
    for (Trigger trigger : function.triggers()) {
      if (!isApi(trigger.kind())) {
        return fix.refused(
            "for its "
                + trigger.kind().label()
                + " it may have to run longer: give the API a function of its own");
      }
    }
    return fix;
  }

  private static boolean isApi(Trigger.Kind kind) {
    return switch (kind) {
      case REST_API, REST_API_EVENT, HTTP_API, WEBSOCKET_API, AUTHORIZER -> true;
      default -> false;
    };
  }

  private static String time(ApiWait wait) {
    boolean wholeSeconds = wait.timeout().test(millis -> millis % 1000 == 0).isTrue();
    return wholeSeconds
        ? wait.timeout().map(millis -> millis / 1000).in("s")
        : wait.timeout().in("ms");
  }
}
