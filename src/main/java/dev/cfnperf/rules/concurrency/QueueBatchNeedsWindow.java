package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;

final class QueueBatchNeedsWindow implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      if (poller.kind() == Poller.Kind.PIPE) {
        continue;
      }
      boolean large =
          poller.batchSize().test(size -> size > AwsFacts.QUEUE_BATCH_WITHOUT_WINDOW).isTrue();
      Value<Integer> window = poller.batchWindow();
      if (poller.source() == Poller.Source.QUEUE && large && window.surely(0)) {
        findings
            .at(poller.batchSize().range(), poller)
            .fix(
                SqsSubscription.fix(
                    poller, Fix.safe().set(poller.spot("MaximumBatchingWindowInSeconds"), 1)))
            .report(
                poller.label()
                    + " asks for batches of "
                    + poller.batchSize()
                    + " with a window of "
                    + window.in("s")
                    + ": Lambda refuses more than 10 messages without a window, so the deployment"
                    + " fails. Set MaximumBatchingWindowInSeconds to at least 1.");
      } else if (poller.source() == Poller.Source.FIFO_QUEUE && large) {
        findings
            .at(poller.batchSize().range(), poller)
            .fix(Fix.safe().set(poller.spot("BatchSize"), AwsFacts.QUEUE_BATCH_WITHOUT_WINDOW))
            .report(
                poller.label()
                    + " asks for batches of "
                    + poller.batchSize()
                    + ", but a FIFO queue hands over at most 10: the deployment fails. Set BatchSize"
                    + " to 10 or less.");
      } else if (poller.source() == Poller.Source.FIFO_QUEUE
          && window.test(seconds -> seconds > 0).isTrue()) {
        findings
            .at(window.range(), poller)
            .fix(Fix.safe().remove(poller.spot("MaximumBatchingWindowInSeconds")))
            .report(
                poller.label()
                    + " sets a batching window of "
                    + window.in("s")
                    + ", which FIFO queues don't support: the deployment fails. Remove"
                    + " MaximumBatchingWindowInSeconds.");
      }
    }
  }
}
