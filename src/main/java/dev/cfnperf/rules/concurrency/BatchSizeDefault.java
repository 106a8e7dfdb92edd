package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class BatchSizeDefault implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      int most = poller.largestBatch();
      boolean tunable = poller.source() != Poller.Source.UNKNOWN && most > 1;
      if (tunable
          && poller.batchSize().isDefault()
          && poller.batchSize().test(size -> size <= most).isTrue()
          && !poller.isEnabled().isFalse()) {
        findings
            .at(poller.at("BatchSize"), poller)
            .report(
                poller.label()
                    + " sets no BatchSize, so it hands over at most "
                    + poller.batchSize().get().orElseThrow()
                    + " records at a time. Set BatchSize (1 to "
                    + most
                    + (poller.source() == Poller.Source.QUEUE && most > 10
                        ? ", over 10 with a batching window"
                        : "")
                    + ") to what "
                    + poller.consumerName()
                    + " does best with.");
      }
    }
  }
}
