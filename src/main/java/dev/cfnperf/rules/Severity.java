package dev.cfnperf.rules;

import java.util.Locale;

/** How much a finding matters, weakest first. */
public enum Severity {
  /** Advice that depends on traffic or intent that no template shows. */
  INFO,
  /** The template departs from the advice, and proves that it matters. */
  WARNING,
  /** The template contradicts itself: the intended gain can't happen. */
  ERROR;

  /** As written in reports, rule pages and configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
