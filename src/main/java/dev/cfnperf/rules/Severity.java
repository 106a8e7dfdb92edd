package dev.cfnperf.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, weakest first. */
public enum Severity {
  /** Advice that depends on traffic or intent that no template shows. */
  INFO,
  /** The template departs from the advice, and proves that it matters. */
  WARNING,
  /** The template contradicts itself: the intended gain can't happen. */
  ERROR;

  /** The severity of a label. */
  public static Optional<Severity> named(String label) {
    for (Severity severity : values()) {
      if (severity.label().equals(label)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** All labels, strongest first. */
  public static List<String> names() {
    return List.of(ERROR.label(), WARNING.label(), INFO.label());
  }

  /** As written in reports, rule pages and configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
