package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Relay;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Severity;

/** Words what the relay rules have in common. */
final class RelayReport {
  private RelayReport() {}

  /**
   * Reports a relay: as a warning where the source shows it, else as a note.
   *
   * @param between what it stands behind: {@code route GET /orders}
   * @param change what to do instead
   */
  static void report(Relay relay, String between, String change, Findings findings) {
    Findings.Draft draft =
        findings.at(relay.function()).severity(relay.isRead() ? Severity.WARNING : Severity.INFO);
    for (Trigger trigger : relay.triggers()) {
      draft.related(trigger.range(), trigger.label() + " invokes it");
    }
    draft
        .related(relay.evidence(), relay.isRead() ? "all that it does" : "all that it may do")
        .report(fact(relay, between) + change + ".");
  }

  private static String fact(Relay relay, String between) {
    String function = "Function " + relay.function();
    if (relay.isRead()) {
      return function
          + " does nothing but call "
          + relay.serviceName()
          + " "
          + relay.operation().orElse("")
          + relay.target().map(target -> " on " + target).orElse("")
          + " for "
          + between
          + ": an invocation, and at times a cold start, to pass data on. ";
    }
    return function
        + " behind "
        + between
        + " may do nothing but "
        + (relay.reads() ? "read " : "write to ")
        + relay.targetName()
        + " ("
        + relay.serviceName()
        + "). If it only passes data on, the invocation can be saved. ";
  }
}
