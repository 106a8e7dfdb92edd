package dev.cfnperf.fix;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a lint found, counted so that two of them can be held against each other. */
final class Comparison {
  private final LintResult before;
  private final LintResult after;
  private final Map<String, Integer> earlier;
  private final Map<String, Integer> later;

  Comparison(LintResult before, LintResult after) {
    this.before = before;
    this.after = after;
    this.earlier = count(before);
    this.later = count(after);
  }

  /** What a finding is known by, wherever its line has moved to. */
  static String key(Finding finding) {
    return finding.rule() + " " + finding.range().file() + " " + finding.resource();
  }

  private static Map<String, Integer> count(LintResult result) {
    Map<String, Integer> counts = new HashMap<>();
    for (Finding finding : result.findings()) {
      counts.merge(key(finding), 1, Integer::sum);
    }
    return counts;
  }

  boolean hasNewErrors() {
    return after.errors().size() > before.errors().size();
  }

  /** Findings from warning on that there are more of than before. */
  List<Finding> worse() {
    List<Finding> worse = new ArrayList<>();
    for (Finding finding : after.findings()) {
      String key = key(finding);
      if (finding.severity().compareTo(Severity.WARNING) >= 0
          && later.get(key) > earlier.getOrDefault(key, 0)) {
        worse.add(finding);
      }
    }
    return worse;
  }

  /** Those that are said to be mended, and of which there aren't as many fewer. */
  List<Finding> notMended(List<Finding> mended) {
    Map<String, Integer> times = new HashMap<>();
    for (Finding each : mended) {
      times.merge(key(each), 1, Integer::sum);
    }
    List<Finding> left = new ArrayList<>();
    for (Finding each : mended) {
      String key = key(each);
      if (later.getOrDefault(key, 0) > earlier.getOrDefault(key, 0) - times.get(key)) {
        left.add(each);
      }
    }
    return left;
  }
}
