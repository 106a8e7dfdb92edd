package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Queue;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class QueueVisibilityTooShort implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Queue queue : app.queues()) {
      for (Poller consumer : queue.consumers()) {
        if (!consumer.isEnabled().isFalse() && consumer.consumerTimeout().isPresent()) {
          check(queue, consumer, findings);
        }
      }
    }
  }

  private static void check(Queue queue, Poller consumer, Findings findings) {
    Value<Integer> hidden = queue.visibilityTimeout();
    Value<Integer> time = consumer.consumerTimeout().orElseThrow();
    Value<Integer> advised = consumer.advisedVisibility().orElseThrow();
    if (!Value.less(hidden, advised).isTrue()) {
      return;
    }
    boolean runsOver = Value.less(hidden, consumer.busyTime().orElseThrow()).isTrue();
    String window =
        consumer.batchWindow().surely(0)
            ? ""
            : " after gathering for " + consumer.batchWindow().in("s");
    findings
        .at(hidden.range(), queue)
        .fix(Fix.suggested().set(queue.spot("VisibilityTimeout"), forAll(queue)))
        .severity(runsOver ? Severity.ERROR : Severity.WARNING)
        .related(time.range(), consumer.consumerName() + " may run for " + time.in("s"))
        .related(consumer.range(), "consumed here")
        .report(
            "Queue "
                + queue
                + " hides a message for "
                + hidden.in("s")
                + ", but "
                + consumer.consumerName()
                + " may run for "
                + time.in("s")
                + window
                + (runsOver
                    ? ": it will be processed twice."
                    : ": when it's throttled or retried, the message is visible again too early.")
                + " "
                + change(queue, advised.get().orElseThrow())
                + ".");
  }

  private static String change(Queue queue, int seconds) {
    return queue.isMadeBySam()
        ? SqsSubscription.queueWith("a VisibilityTimeout of at least " + seconds)
        : "Set VisibilityTimeout to at least " + seconds;
  }

  private static int forAll(Queue queue) {
    int longest = 0;
    for (Poller consumer : queue.consumers()) {
      Optional<Integer> advised = consumer.advisedVisibility().flatMap(Value::get);
      longest = consumer.isEnabled().isFalse() ? longest : Math.max(longest, advised.orElse(0));
    }
    return longest;
  }
}
