package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.DeliveryStream;
import dev.cfnperf.app.S3Delivery;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;

final class FirehoseSmallBuffer implements Rule {
  private static final int SMALL_MB = 1;
  private static final int SHORT_SECONDS = 60;

  @Override
  public void check(Application app, Findings findings) {
    for (DeliveryStream stream : app.deliveryStreams()) {
      for (S3Delivery delivery : stream.deliveries()) {
        boolean isBulk =
            delivery.role() != S3Delivery.Role.FAILURES
                && delivery.role() != S3Delivery.Role.UNKNOWN_BACKUP;
        if (isBulk && delivery.partitionsDynamically().isFalse()) {
          check(delivery, findings);
        }
      }
    }
  }

  private static void check(S3Delivery delivery, Findings findings) {
    boolean small = delivery.bufferSize().test(mb -> mb <= SMALL_MB).isTrue();
    boolean brief = delivery.bufferInterval().test(seconds -> seconds <= SHORT_SECONDS).isTrue();
    if (!small && !brief) {
      return;
    }
    Value<Integer> cause = small ? delivery.bufferSize() : delivery.bufferInterval();
    Findings.Draft draft = findings.at(cause.range(), delivery.stream());
    if (small && brief) {
      draft.related(delivery.bufferInterval().range(), "short as well");
    }
    draft.report(
        "Delivery stream "
            + delivery.stream()
            + " closes an object after "
            + delivery.bufferSize().in("MB")
            + " or "
            + delivery.bufferInterval().in("s")
            + ", whichever comes first: S3 fills with small objects, which queries open one by one."
            + " Unless readers need the data within a minute, set SizeInMBs to 64 or more and"
            + " IntervalInSeconds to 300 or more.");
  }
}
