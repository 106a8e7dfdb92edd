package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class StreamSerialShards implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      if (poller.source().isShardedStream()
          && poller.parallelization().surely(1)
          && poller.hasTumblingWindow().isFalse()
          && !poller.isEnabled().isFalse()) {
        findings
            .at(poller.at("ParallelizationFactor"), poller)
            .report(
                poller.label()
                    + " processes one batch of a shard at a time (ParallelizationFactor "
                    + poller.parallelization()
                    + "). If "
                    + poller.consumerName()
                    + " falls behind, set ParallelizationFactor to 2 to "
                    + AwsFacts.PARALLELIZATION_FACTOR_MAX
                    + "; records of one key stay in order.");
      }
    }
  }
}
