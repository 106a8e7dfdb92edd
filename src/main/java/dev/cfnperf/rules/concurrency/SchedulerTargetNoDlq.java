package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.Schedule;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class SchedulerTargetNoDlq implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Schedule schedule : app.schedules()) {
      if (!schedule.isEnabled().isFalse() && schedule.hasDeadLetterQueue().isFalse()) {
        findings
            .at(schedule.deadLetterPlace(), schedule)
            .fix(fix(schedule, app))
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

  // SAM makes the queue, and lets its own role send to it.
  private static Fix fix(Schedule schedule, Application app) {
    ActingRole role = ActingRole.of(schedule, app);
    if (schedule.isSamEvent() && role.isMadeBySam()) {
      return Fix.suggested().set(schedule.spot("DeadLetterConfig").to("Type"), "SQS");
    }
    FailureQueue failures = FailureQueue.of(schedule, schedule.ownerRange());
    return failures
        .addFor(Fix.suggested(), role)
        .set(schedule.spot("DeadLetterConfig").to("Arn"), failures.arn());
  }
}
