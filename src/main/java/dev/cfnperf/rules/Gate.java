package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes a run fail.
 *
 * @param weakest the weakest severity that does; empty if nothing does
 */
public record Gate(Optional<Severity> weakest) {
  /** What holds unless people say otherwise. */
  public static final Gate DEFAULT = new Gate(Optional.of(Severity.WARNING));

  private static final String NEVER = "never";

  /** The gate of a name; empty if it isn't one of {@link #names}. */
  public static Optional<Gate> named(String name) {
    if (name.equals(NEVER)) {
      return Optional.of(new Gate(Optional.empty()));
    }
    return Severity.named(name).map(severity -> new Gate(Optional.of(severity)));
  }

  /** All names, strictest gate last. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(Severity.names());
    names.add(NEVER);
    return names;
  }

  public boolean fails(Severity severity) {
    return weakest.isPresent() && severity.compareTo(weakest.get()) >= 0;
  }

  /** As people write it. */
  public String label() {
    return weakest.map(Severity::label).orElse(NEVER);
  }
}
