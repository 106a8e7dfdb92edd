package dev.cfnperf.rules;

import java.util.Locale;

/** The five best practices of PERF 1, in the order of the lens. */
public enum Practice {
  CAPACITY("Measure, evaluate, and select optimum capacity units"),
  INTEGRATION("Integrate with managed services directly over functions when possible"),
  STARTUP("Measure and optimize function startup time"),
  CONCURRENCY("Take advantage of concurrency via async and stream-based function invocations"),
  ACCESS("Optimize access patterns and apply caching where applicable");

  private final String title;

  Practice(String title) {
    this.title = title;
  }

  /** The best practice's name in the lens. */
  public String title() {
    return title;
  }

  /** As written in reports, rule pages and configuration; also the folder of its rule pages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
