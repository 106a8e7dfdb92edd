package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.RoleFix;
import java.util.List;

/** The permission to send traces, which a role needs before what acts in it can be traced. */
final class TracePermission {
  private TracePermission() {}

  /** A fix to go on with: safe where the role has the permission, else one that gives it first. */
  static Fix of(ActingRole role, List<String> actions) {
    return role.maySendTraces()
        ? Fix.safe()
        : RoleFix.allow(Fix.suggested(), role, "SendTraces", actions, Content.of("*"));
  }
}
