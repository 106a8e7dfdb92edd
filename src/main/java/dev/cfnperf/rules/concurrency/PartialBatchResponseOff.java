package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class PartialBatchResponseOff implements Rule {
  @Override
  public String id() {
    return "partial-batch-response-off";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      boolean takesResponses = poller.source().isQueue() || poller.source().isShardedStream();
      if (poller.kind() == Poller.Kind.MAPPING
          && takesResponses
          && !poller.isEnabled().isFalse()
          && poller.batchSize().is(1).isFalse()
          && poller.reportsBatchItemFailures().isFalse()) {
        findings
            .at(poller.at("FunctionResponseTypes"), poller)
            .report(
                poller.label()
                    + " doesn't take partial batch responses: one bad record makes "
                    + poller.consumerName()
                    + " process the whole batch of up to "
                    + poller.batchSize()
                    + " again. Set FunctionResponseTypes to [ReportBatchItemFailures], and return"
                    + " batchItemFailures from the handler.");
      }
    }
  }
}
