package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class StreamRetriesUnbounded implements Rule {
  /** Enough for what passes by itself, such as throttling. */
  private static final int START_ATTEMPTS = 10;

  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      if (poller.source().isShardedStream()
          && poller.retriesForever().isTrue()
          && !poller.isEnabled().isFalse()) {
        findings
            .at(poller.at("MaximumRetryAttempts"), poller)
            .fix(Fix.suggested().set(poller.spot("MaximumRetryAttempts"), START_ATTEMPTS))
            .report(
                poller.label()
                    + " limits neither retries nor the age of records (both -1): one record that"
                    + " always fails holds up its shard until it expires. Set"
                    + " MaximumRetryAttempts or MaximumRecordAgeInSeconds.");
      }
    }
  }
}
