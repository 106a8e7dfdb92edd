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
import dev.cfnperf.source.Truth;

final class QueueNoRedrive implements Rule {
  private static final String POLICY = "a dead-letter queue and maxReceiveCount of at least 5";

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
    Fix fix = Fix.suggested();
    if (queue.isMadeBySam()) {
      return fix.refused(
          "SAM makes this queue: declare one with a RedrivePolicy, and name it in SqsSubscription");
    }
    if (!queue.isFifo() && queue.fifo() == Truth.UNKNOWN) {
      return fix.refused(
          "whether it's FIFO isn't known, and its dead-letter queue has to be the same");
    }
    if (queue.hasKeyOfItsOwn() && queue.writtenKey().isEmpty()) {
      return fix.refused(
          "its messages are encrypted with a key: give the dead-letter queue the same"
              + " KmsMasterKeyId");
    }
    Content.Fields encryption =
        queue
            .writtenKey()
            .map(key -> Content.fields("KmsMasterKeyId", new Content.Copy(key)))
            .orElseGet(Content::fields);
    return failures
        .addTo(fix, queue.isFifo(), encryption)
        .set(
            queue.spot("RedrivePolicy"),
            Content.fields("deadLetterTargetArn", failures.arn())
                .with("maxReceiveCount", Content.of(AwsFacts.QUEUE_MAX_RECEIVE_ADVISED)));
  }
}
