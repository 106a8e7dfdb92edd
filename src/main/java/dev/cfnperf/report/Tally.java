package dev.cfnperf.report;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import java.util.Map;
import java.util.TreeMap;

/** How many findings a run has of each severity and for each best practice, and in words. */
final class Tally {
  private final LintResult result;
  // An EnumMap would ask for the constants by reflection, which takes longer than all of this.
  private final Map<Severity, Integer> bySeverity = new TreeMap<>();
  private final Map<Practice, Integer> byPractice = new TreeMap<>();

  Tally(LintResult result) {
    this.result = result;
    for (Finding finding : result.findings()) {
      bySeverity.put(finding.severity(), of(finding.severity()) + 1);
      byPractice.put(finding.practice(), byPractice.getOrDefault(finding.practice(), 0) + 1);
    }
  }

  int of(Severity severity) {
    return bySeverity.getOrDefault(severity, 0);
  }

  /** Only the practices that have findings, in the order of the lens. */
  Map<Practice, Integer> practices() {
    return byPractice;
  }

  /** One line, such as {@code 3 templates: 1 error, 4 warnings; 2 suppressed}. */
  String sentence() {
    StringBuilder words = new StringBuilder(counted(result.files(), "template")).append(": ");
    if (result.findings().isEmpty()) {
      words.append("no findings");
    }
    String separator = "";
    Severity[] strongestFirst = {Severity.ERROR, Severity.WARNING, Severity.INFO};
    for (Severity severity : strongestFirst) {
      if (of(severity) > 0) {
        words.append(separator).append(counted(of(severity), severity.label()));
        separator = ", ";
      }
    }
    if (result.suppressed() > 0) {
      words.append("; ").append(result.suppressed()).append(" suppressed");
    }
    if (!result.errors().isEmpty()) {
      words.append("; not everything could be read: ");
      words.append(counted(result.errors().size(), "problem"));
    }
    return words.toString();
  }

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
