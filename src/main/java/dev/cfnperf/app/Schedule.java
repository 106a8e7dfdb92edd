package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;

/** A schedule of EventBridge Scheduler with its one target; SAM writes it {@code ScheduleV2}. */
public final class Schedule extends Delivery {
  Schedule(
      Resource owner,
      String resourceId,
      String label,
      Block settings,
      Target target,
      Truth enabled) {
    super(owner, resourceId, label, settings, target, enabled);
  }
}
