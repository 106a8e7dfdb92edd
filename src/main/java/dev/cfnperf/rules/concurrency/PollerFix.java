package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Fix;

/** Fixes of how something polls. */
final class PollerFix {
  private PollerFix() {}

  /** The same fix, unless SAM polls in the author's stead and takes no such setting. */
  static Fix where(Poller poller, Fix fix) {
    return poller.isOfSubscription()
        ? fix.refused(
            "SqsSubscription has no such setting: declare the queue, subscribe it to the topic,"
                + " and make it an SQS event")
        : fix;
  }
}
