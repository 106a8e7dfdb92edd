package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Queue;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;

final class QueueNoRedrive implements Rule {
  private static final String POLICY = "a dead-letter queue and maxReceiveCount of at least 5";

  @Override
  public String id() {
    return "queue-no-redrive";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Queue queue : app.queues()) {
      if (queue.isFailureSink() || !queue.hasRedrive().isFalse()) {
        continue;
      }
      Findings.Draft draft = findings.at(queue.at("RedrivePolicy"), queue).fix(fix(queue));
      for (Poller consumer : queue.consumers()) {
        draft.related(consumer.range(), "consumed here");
      }
      draft
          .severity(isConsumed(queue) ? Severity.WARNING : Severity.INFO)
          .report(
              "Queue "
                  + queue
                  + " has no RedrivePolicy: a message that always fails is received again and again"
                  + " until it expires. "
                  + (queue.isMadeBySam()
                      ? SqsSubscription.queueWith("a RedrivePolicy of " + POLICY)
                      : "Set a RedrivePolicy with " + POLICY)
                  + ".");
    }
  }

  private static boolean isConsumed(Queue queue) {
    for (Poller consumer : queue.consumers()) {
      if (!consumer.isEnabled().isFalse()) {
        return true;
      }
    }
    return false;
  }

  private static Fix fix(Queue queue) {
    FailureQueue failures = FailureQueue.of(queue, queue.range());
    return failures
        .addTo(Fix.suggested(), queue.isFifo())
        .set(
            queue.spot("RedrivePolicy"),
            Content.fields("deadLetterTargetArn", failures.arn())
                .with("maxReceiveCount", Content.of(AwsFacts.QUEUE_MAX_RECEIVE_ADVISED)));
  }
}
