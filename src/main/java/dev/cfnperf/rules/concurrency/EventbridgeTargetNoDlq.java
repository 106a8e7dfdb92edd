package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.RuleTarget;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class EventbridgeTargetNoDlq implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (RuleTarget leg : app.ruleTargets()) {
      if (!leg.isEnabled().isFalse() && leg.hasDeadLetterQueue().isFalse()) {
        findings
            .at(leg.deadLetterPlace(), leg)
            .fix(fix(leg))
            .report(
                leg.label()
                    + " has no dead-letter queue: an event that EventBridge can't deliver to "
                    + leg.target()
                    + " is dropped after "
                    + leg.retries().in("retries")
                    + " or "
                    + leg.eventAge().in("s")
                    + ", and at once when permission is missing. Set DeadLetterConfig on the target"
                    + " to a standard SQS queue.");
      }
    }
  }

  // SAM makes the queue and its policy.
  private static Fix fix(RuleTarget leg) {
    if (leg.isSamEvent()) {
      return Fix.suggested().set(leg.spot("DeadLetterConfig").to("Type"), "SQS");
    }
    FailureQueue failures = FailureQueue.of(leg, leg.ownerRange());
    return failures
        .addFor(
            Fix.suggested(),
            false,
            "events.amazonaws.com",
            new Content.Attribute(ActingRole.logicalId(leg), "Arn"))
        .set(leg.spot("DeadLetterConfig").to("Arn"), failures.arn());
  }
}
