package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class StreamNoBisect implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      if (poller.source().isShardedStream()
          && poller.bisects().isFalse()
          && poller.batchSize().is(1).isFalse()
          && poller.maxBatch().orElse(Integer.MAX_VALUE) > 1
          && !poller.isEnabled().isFalse()) {
        findings
            .at(poller.at(poller.bisectSetting()), poller)
            .fix(Fix.suggested().set(poller.spot(poller.bisectSetting()), splitting(poller)))
            .report(
                poller.label()
                    + " tries a failed batch again as a whole: one bad record of up to "
                    + poller.batchSize()
                    + " takes the others along. Set "
                    + poller.bisectSetting()
                    + " to "
                    + (poller.kind() == Poller.Kind.PIPE ? "AUTOMATIC_BISECT" : "true")
                    + ".");
      }
    }
  }

  private static Content splitting(Poller poller) {
    return poller.kind() == Poller.Kind.PIPE ? Content.of("AUTOMATIC_BISECT") : Content.of(true);
  }
}
