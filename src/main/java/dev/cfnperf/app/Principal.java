package dev.cfnperf.app;

import dev.cfnperf.source.Truth;

/**
 * Whoever acts in a role: a function or a state machine.
 *
 * @param grants what its role, or the policies SAM makes the role of, allow
 */
public record Principal(Component component, Kind kind, Grants grants) {

  /** What acts. */
  public enum Kind {
    FUNCTION("Function"),
    STATE_MACHINE("State machine"),
    DATA_SOURCE("Data source");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** As a message begins with it: {@code Function Worker}. */
  public String label() {
    return kind.label + " " + component.id();
  }

  /** Whether it scans a table, going by what it does rather than by what it's allowed to. */
  public Truth scans() {
    return component instanceof StateMachine machine ? machine.scans() : Truth.UNKNOWN;
  }
}
