package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.Subscription;
import dev.cfnperf.app.Topic;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Truth;
import java.util.Optional;

final class SnsSubscriptionNoDlq implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Subscription subscription : app.subscriptions()) {
      if (!subscription.reachesPeople().isFalse() || !subscription.hasDeadLetterQueue().isFalse()) {
        continue;
      }
      String remedy =
          subscription.isInline()
              ? "Declare it as an AWS::SNS::Subscription with a RedrivePolicy."
              : "Set a RedrivePolicy with deadLetterTargetArn.";
      findings
          .at(subscription.deadLetterPlace(), subscription)
          .fix(fix(subscription))
          .report(
              "The "
                  + subscription.protocol()
                  + " subscription of "
                  + subscription.endpoint()
                  + " to topic "
                  + subscription.topicName()
                  + " has no dead-letter queue: a message that SNS can't deliver"
                  + " is dropped when its retries end, and at once when permission is missing. "
                  + remedy);
    }
  }

  private static Fix fix(Subscription subscription) {
    FailureQueue failures = FailureQueue.of(subscription, subscription.ownerRange());
    Fix fix = Fix.suggested();
    if (subscription.isInline()) {
      return fix.refused("a topic's own list has no room for it: declare the subscription apart");
    }
    Optional<Topic> topic = subscription.topicBeside();
    if (topic.isEmpty()) {
      return fix.refused("its topic stands elsewhere, and a queue has to let that topic send");
    }
    // A FIFO topic takes FIFO queues only, and a standard topic standard ones.
    Truth fifo = topic.get().fifo();
    if (fifo == Truth.UNKNOWN) {
      return fix.refused("whether its topic is FIFO isn't known, and the queue has to be the same");
    }
    Content source = new Content.Reference(ActingRole.logicalId(topic.get()));
    return failures
        .addFor(fix, fifo.isTrue(), "sns.amazonaws.com", source)
        .set(subscription.spot("RedrivePolicy").to("deadLetterTargetArn"), failures.arn());
  }
}
