package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Queue;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;

final class BatchWindowUnset implements Rule {
  private static final int SECONDS = 5;

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
        Fix fix = Fix.safe().set(poller.spot("MaximumBatchingWindowInSeconds"), window(poller));
        findings
            .at(poller.at("MaximumBatchingWindowInSeconds"), poller)
            .fix(SqsSubscription.fix(poller, fix))
            .report(
                poller.label()
                    + " sets no MaximumBatchingWindowInSeconds: "
                    + poller.consumerName()
                    + " runs as soon as there's a single record, with batches that are mostly small."
                    + (poller.isOfSubscription()
                        ? " " + SqsSubscription.mappingWith("a window of 1 to 300 seconds") + "."
                        : " Set a window of 1 to 300 seconds, as much as the data may wait."));
      }
    }
  }

  // A queue hides messages while they are gathered, too: not longer than it does anyway.
  static int window(Poller poller) {
    int spare = SECONDS;
    if (poller.origin().isPresent() && poller.origin().get() instanceof Queue queue) {
      spare =
          queue
              .visibilityTimeout()
              .get()
              .flatMap(
                  hidden ->
                      poller
                          .advisedVisibility()
                          .flatMap(Value::get)
                          .map(advised -> hidden - advised))
              .orElse(SECONDS);
    }
    return Math.max(1, Math.min(SECONDS, spare));
  }
}
