package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class PartialBatchResponseUnused implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      if (poller.function().isPresent()
          && !poller.isEnabled().isFalse()
          && poller.reportsBatchItemFailures().isTrue()
          && poller.function().get().handler().neverAnswersFailures()) {
        report(poller, poller.function().get(), findings);
      }
    }
  }

  private static void report(Poller poller, LambdaFunction function, Findings findings) {
    Findings.Draft draft = findings.at(poller.at("FunctionResponseTypes"), poller);
    function.handler().place().ifPresent(place -> draft.related(place, "the handler"));
    draft.report(
        poller.label()
            + " expects ReportBatchItemFailures, but the handler never returns batchItemFailures:"
            + " Lambda takes the whole batch as processed unless the handler throws, and then as"
            + " failed. Return the identifiers of the records that failed, or take"
            + " FunctionResponseTypes out.");
  }
}
