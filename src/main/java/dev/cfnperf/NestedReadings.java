package dev.cfnperf;

import dev.cfnperf.rules.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps a nested stack's findings from being told more than once. Where a template of the same run
 * nests another, its reading of that one counts, as it knows the parameters; where several do, the
 * first one's does.
 */
final class NestedReadings {
  private final Map<String, Set<String>> nestedIn = new HashMap<>();
  private final Map<String, Set<String>> nests = new HashMap<>();
  private final Map<String, String> tellers = new HashMap<>();

  void add(String file, Set<String> nested) {
    nests.put(file, nested);
    for (String child : nested) {
      nestedIn.computeIfAbsent(child, any -> new HashSet<>()).add(file);
    }
  }

  /** Whether another template of the run nests a file, and isn't itself nested by it. */
  boolean isNested(String file) {
    for (String parent : nestedIn.getOrDefault(file, Set.of())) {
      if (!nests.getOrDefault(file, Set.of()).contains(parent)) {
        return true;
      }
    }
    return false;
  }

  /** Those of a template's findings that are its to tell. */
  List<Finding> select(String file, List<Finding> findings) {
    if (nestedIn.isEmpty()) {
      return findings;
    }
    boolean nested = isNested(file);
    List<Finding> selected = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      // What is said of a comment is said of no resource, and by the file itself.
      boolean own = finding.resource().isEmpty();
      if (own || (!nested && isFirst(file, finding))) {
        selected.add(finding);
      }
    }
    return selected;
  }

  private boolean isFirst(String file, Finding finding) {
    if (finding.range().file().equals(file)) {
      return true;
    }
    String place = finding.rule() + " " + finding.range().start() + " " + finding.range().file();
    String teller = tellers.putIfAbsent(place, file);
    return teller == null || teller.equals(file);
  }
}
