package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.KinesisStream;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class KinesisSingleShard implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (KinesisStream stream : app.streams()) {
      boolean single =
          stream.mode().surely("PROVISIONED")
              && stream.shardCount().map(count -> count.surely(1)).orElse(false);
      for (Poller poller : stream.pollers()) {
        if (single
            && poller.kind() == Poller.Kind.MAPPING
            && poller.parallelization().surely(1)
            && !poller.isEnabled().isFalse()) {
          findings
              .at(stream.shardCount().orElseThrow().range(), stream)
              .related(poller.at("ParallelizationFactor"), "one batch of the shard at a time")
              .report(
                  "Stream "
                      + stream
                      + " has "
                      + stream.shardCount().orElseThrow()
                      + " shard, and "
                      + poller.consumerName()
                      + " processes one batch of it at a time: the whole stream is worked off in"
                      + " line, at most 1 MB or 1,000 records a second. Raise ShardCount or"
                      + " ParallelizationFactor, or set StreamMode to ON_DEMAND.");
          break;
        }
      }
    }
  }
}
