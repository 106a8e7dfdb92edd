package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.RoleFix;

/** The permission to send traces, which a role needs before what acts in it can be traced. */
final class TracePermission {
  private TracePermission() {}

  /** A fix to go on with: safe where the role has the permission, else one that gives it first. */
  static Fix of(ActingRole role) {
    return role.maySendTraces()
        ? Fix.safe()
        : RoleFix.allow(
            Fix.suggested(), role, "SendTraces", AwsFacts.TRACE_ACTIONS, Content.of("*"));
  }
}
