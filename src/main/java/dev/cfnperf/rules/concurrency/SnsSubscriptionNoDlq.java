package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.Subscription;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class SnsSubscriptionNoDlq implements Rule {
  @Override
  public String id() {
    return "sns-subscription-no-dlq";
  }

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
    if (subscription.topic().isEmpty()) {
      return fix.refused("its topic stands elsewhere, and a queue has to let that topic send");
    }
    String topic = ActingRole.logicalId(subscription.topic().get());
    return failures
        .addFor(fix, "sns.amazonaws.com", new Content.Reference(topic))
        .set(subscription.spot("RedrivePolicy").to("deadLetterTargetArn"), failures.arn());
  }
}
