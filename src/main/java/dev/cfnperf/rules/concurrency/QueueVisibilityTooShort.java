package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Queue;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Value;

final class QueueVisibilityTooShort implements Rule {
  @Override
  public String id() {
    return "queue-visibility-too-short";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Queue queue : app.queues()) {
      for (Poller consumer : queue.consumers()) {
        if (!consumer.isEnabled().isFalse()) {
          consumer.consumerTimeout().ifPresent(time -> check(queue, consumer, time, findings));
        }
      }
    }
  }

  private static void check(
      Queue queue, Poller consumer, Value<Integer> time, Findings findings) {
    Value<Integer> hidden = queue.visibilityTimeout();
    Value<Integer> advised = time.map(AwsFacts::advisedVisibility);
    if (!Value.less(hidden, advised).isTrue()) {
      return;
    }
    boolean runsOver = Value.less(hidden, time).isTrue();
    String consequence =
        runsOver
            ? ": it will be processed twice, and Lambda refuses such a mapping."
            : ": retries and throttling leave it visible again before it's done.";
    findings
        .at(hidden.range(), queue)
        .severity(runsOver ? Severity.ERROR : Severity.WARNING)
        .related(time.range(), consumer.consumerName() + " may run for " + time + " s")
        .related(consumer.range(), "consumed here")
        .report(
            "Queue "
                + queue
                + " hides a message for "
                + hidden
                + " s, but "
                + consumer.consumerName()
                + " may run for "
                + time
                + " s"
                + (consumer.kind() == Poller.Kind.PIPE && runsOver
                    ? ": it will be processed twice."
                    : consequence)
                + " Set VisibilityTimeout to at least "
                + advised.get().orElseThrow()
                + ".");
  }
}
