package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class StreamNoFailureDestination implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      boolean keepsFailures =
          poller.source().isShardedStream() || poller.source() == Poller.Source.KAFKA;
      if (poller.kind() == Poller.Kind.MAPPING
          && keepsFailures
          && !poller.isEnabled().isFalse()
          && poller.hasFailureDestination().isFalse()) {
        findings
            .at(poller.at("DestinationConfig"), poller)
            .report(
                poller.label()
                    + " has no OnFailure destination: records that "
                    + poller.consumerName()
                    + " can't process are dropped without a trace once retries end. Set"
                    + " DestinationConfig.OnFailure to a queue or topic.");
      }
    }
  }
}
