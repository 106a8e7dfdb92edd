package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class BatchWindowUnset implements Rule {
  @Override
  public String id() {
    return "batch-window-unset";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      boolean hurried =
          poller.source().gathersNothingByDefault()
              && poller.batchWindow().isDefault()
              && poller.batchSize().is(1).isFalse()
              && poller.maxBatch().orElse(Integer.MAX_VALUE) > 1
              && !poller.isEnabled().isFalse()
              && !findings.words("latency-critical").contains(poller.originName());
      if (hurried) {
        findings
            .at(poller.at("MaximumBatchingWindowInSeconds"), poller)
            .report(
                poller.label()
                    + " sets no MaximumBatchingWindowInSeconds: "
                    + poller.consumerName()
                    + " runs as soon as there's a single record, with batches that are mostly small."
                    + " Set a window of 1 to 300 seconds, as much as the data may wait.");
      }
    }
  }
}
