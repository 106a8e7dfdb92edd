package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What makes a finding the same one as in an earlier run: lines may move, and a new finding is
 * never taken for an old one.
 *
 * @param property the key that it points at
 * @param occurrence how many that are alike in all else are before it
 */
public record FindingKey(String file, String resource, String rule, String property, int occurrence)
    implements Comparable<FindingKey> {

  /**
   * The keys of a run's findings, in their order.
   *
   * @param naming what a file is called in keys
   */
  public static List<FindingKey> of(List<Finding> findings, UnaryOperator<String> naming) {
    Map<FindingKey, Integer> occurrences = new HashMap<>();
    List<FindingKey> keys = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String file = naming.apply(finding.range().file());
      FindingKey first =
          new FindingKey(file, finding.resource(), finding.rule(), finding.property(), 0);
      int occurrence = occurrences.merge(first, 1, Integer::sum) - 1;
      keys.add(new FindingKey(file, first.resource, first.rule, first.property, occurrence));
    }
    return keys;
  }

  @Override
  public int compareTo(FindingKey other) {
    int[] steps = {
      file.compareTo(other.file),
      resource.compareTo(other.resource),
      rule.compareTo(other.rule),
      property.compareTo(other.property),
      Integer.compare(occurrence, other.occurrence)
    };
    for (int step : steps) {
      if (step != 0) {
        return step;
      }
    }
    return 0;
  }
}
