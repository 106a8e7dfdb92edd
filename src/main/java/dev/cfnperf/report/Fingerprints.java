package dev.cfnperf.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Names for problems that stay the same while lines are added above them: made of the file, the
 * rule, the resource and the text that is reported, counted where they're alike. Ask for the
 * problems of one run in their order.
 */
final class Fingerprints {
  private final ReportSettings settings;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(ReportSettings settings) {
    this.settings = settings;
  }

  /** 16 hexadecimal digits, different for each problem of a run. */
  String of(Problem problem) {
    String about = problem.isUnreadable() ? problem.message() : problem.range().content();
    String file = settings.hostPath(problem.range().file());
    String key = file + '\0' + problem.rule() + '\0' + problem.resource() + '\0' + about.strip();
    int occurrence = seen.merge(key, 1, Integer::sum);
    return hex(hash(key + '\0' + occurrence));
  }

  // FNV-1a, stirred: a message digest would cost more at start-up than the whole report, and nobody
  // gains by forging a collision in his own report.
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }

  private static String hex(long value) {
    String digits = Long.toHexString(value);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
