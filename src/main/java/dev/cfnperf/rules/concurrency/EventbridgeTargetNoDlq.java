package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.RuleTarget;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class EventbridgeTargetNoDlq implements Rule {
  @Override
  public String id() {
    return "eventbridge-target-no-dlq";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (RuleTarget leg : app.ruleTargets()) {
      if (!leg.isEnabled().isFalse() && leg.hasDeadLetterQueue().isFalse()) {
        findings
            .at(leg.deadLetterPlace(), leg)
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
}
