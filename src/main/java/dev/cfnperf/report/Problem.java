package dev.cfnperf.report;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A finding, or a file that couldn't be read, as every format shows it.
 *
 * @param range at most one line: code scanning shows a longer one badly or not at all
 * @param message one harmless line, with the condition that it needs
 * @param finding empty for a file that couldn't be read
 */
record Problem(
    Range range, Severity severity, String rule, String message, Optional<Finding> finding) {
  static final String UNREADABLE = "unreadable-file";

  /** Everything that a run has to report, by place. */
  static List<Problem> of(LintResult result) {
    List<Problem> problems = new ArrayList<>(result.findings().size() + result.errors().size());
    for (Finding finding : result.findings()) {
      problems.add(of(finding));
    }
    if (!result.errors().isEmpty()) {
      for (Diagnostic error : result.errors()) {
        problems.add(of(error));
      }
      // Stable, so findings of one place stay in the order that the engine gave them.
      Collections.sort(problems, (a, b) -> a.range.compareTo(b.range));
    }
    return problems;
  }

  private static Problem of(Finding finding) {
    return new Problem(
        finding.range().firstLine(),
        finding.severity(),
        finding.rule(),
        Printable.text(finding.fullMessage()),
        Optional.of(finding));
  }

  private static Problem of(Diagnostic error) {
    return new Problem(
        error.range().firstLine(),
        Severity.ERROR,
        UNREADABLE,
        Printable.text(error.message()),
        Optional.empty());
  }

  boolean isUnreadable() {
    return finding.isEmpty();
  }

  /** Other places that explain it; none for a file that couldn't be read. */
  List<Finding.Related> related() {
    return finding.isPresent() ? finding.get().related() : List.of();
  }

  /** The logical id it's about; empty for a file that couldn't be read. */
  String resource() {
    return finding.isPresent() ? Printable.text(finding.get().resource()) : "";
  }
}
