package dev.cfnperf.review;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.FindingKey;
import dev.cfnperf.source.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which findings of a template are there in an earlier review of it as well: those whose keys are
 * the same, then those that moved with their file.
 */
final class FindingMatch {
  private final List<Finding> fresh = new ArrayList<>();
  private final List<Finding> remaining = new ArrayList<>();
  private final List<EarlierFinding> fixed = new ArrayList<>();

  FindingMatch(List<Finding> now, List<EarlierFinding> before) {
    Map<FindingKey, EarlierFinding> byKey = new HashMap<>();
    before.forEach(each -> byKey.put(each.key(), each));
    List<FindingKey> keys = FindingKey.of(now, UnaryOperator.identity());
    fixed.addAll(before);
    keys.forEach(key -> fixed.remove(byKey.get(key)));
    for (int i = 0; i < now.size(); i++) {
      boolean isKnown = byKey.containsKey(keys.get(i)) || takeMoved(now.get(i));
      (isKnown ? remaining : fresh).add(now.get(i));
    }
  }

  private boolean takeMoved(Finding finding) {
    for (EarlierFinding earlier : fixed) {
      if (hasMoved(earlier, finding)) {
        return fixed.remove(earlier);
      }
    }
    return false;
  }

  // A file in another folder keeps its name; one with another name is told by what is said of it.
  private static boolean hasMoved(EarlierFinding earlier, Finding now) {
    FindingKey key = earlier.key();
    String file = now.range().file();
    return key.resource().equals(now.resource())
        && key.rule().equals(now.rule())
        && key.property().equals(now.property())
        && !key.file().equals(file)
        && (name(key.file()).equals(name(file))
            || earlier.message().equals(Printable.text(now.message())));
  }

  static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Found now and not before. */
  List<Finding> fresh() {
    return fresh;
  }

  /** Found both times. */
  List<Finding> remaining() {
    return remaining;
  }

  /** Found before and not now. */
  List<EarlierFinding> fixed() {
    return fixed;
  }
}
