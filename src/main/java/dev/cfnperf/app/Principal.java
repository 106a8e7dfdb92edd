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

  /**
   * Whether it scans what a permission is for, going by what it does rather than by what it's
   * allowed to.
   */
  public Truth scans(Grant grant) {
    if (component instanceof StateMachine machine) {
      return machine.scans();
    }
    return component instanceof LambdaFunction function
        ? scans(function.handler(), grant)
        : Truth.UNKNOWN;
  }

  private static Truth scans(HandlerSource handler, Grant grant) {
    for (FunctionCall call : handler.calls()) {
      if (call.is("dynamodb:Scan") && isFor(call, grant)) {
        return Truth.TRUE;
      }
    }
    return handler.isFullyRead() ? Truth.FALSE : Truth.UNKNOWN;
  }

  // Which table it is, isn't always told.
  private static boolean isFor(FunctionCall call, Grant grant) {
    for (Component target : call.targets()) {
      if (!grant.isOn(target).isFalse()) {
        return true;
      }
    }
    return call.targets().isEmpty();
  }
}
