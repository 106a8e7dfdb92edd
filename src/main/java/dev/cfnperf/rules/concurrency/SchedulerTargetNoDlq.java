package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Schedule;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class SchedulerTargetNoDlq implements Rule {
  @Override
  public String id() {
    return "scheduler-target-no-dlq";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Schedule schedule : app.schedules()) {
      if (!schedule.isEnabled().isFalse() && schedule.hasDeadLetterQueue().isFalse()) {
        findings
            .at(schedule.deadLetterPlace(), schedule)
            .report(
                schedule.label()
                    + " has no dead-letter queue: a call of "
                    + schedule.target()
                    + " that Scheduler can't deliver is dropped after "
                    + schedule.retries().in("retries")
                    + " or "
                    + schedule.eventAge().in("s")
                    + ". Set DeadLetterConfig to a standard SQS queue.");
      }
    }
  }
}
