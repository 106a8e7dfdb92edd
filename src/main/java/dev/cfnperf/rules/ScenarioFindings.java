package dev.cfnperf.rules;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings together what the rules found under each scenario of a template: the same thing at the
 * same place is one finding, with the condition it needs if it isn't found under all.
 */
final class ScenarioFindings {
  private final List<Map<String, String>> circumstances = new ArrayList<>();
  private final List<Set<String>> present = new ArrayList<>();
  private final Map<Key, Merged> merged = new LinkedHashMap<>();
  private final Map<Long, Optional<String>> conditions = new HashMap<>();

  /**
   * What makes two scenarios' findings the same one; a rule may say several things of one place.
   */
  private record Key(String rule, Range range, String resource, int occurrence) {
    // By hand: a record's own are put together at run time, which takes longer than a small lint.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && rule.equals(that.rule)
          && range.equals(that.range)
          && resource.equals(that.resource)
          && occurrence == that.occurrence;
    }

    @Override
    public int hashCode() {
      return ((rule.hashCode() * 31 + range.hashCode()) * 31 + resource.hashCode()) * 31
          + occurrence;
    }
  }

  /** A finding, and the scenarios in which it was found. */
  private static final class Merged {
    private Finding finding;

    /** A bit for each; there are fewer of them than a long has. */
    private long scenarios;

    private boolean agrees = true;

    private Merged(Finding finding) {
      this.finding = finding;
    }
  }

  /**
   * Begins with a scenario.
   *
   * @param facts what is the case in it, by condition or parameter
   * @param resources the ids of the resources that exist in it
   */
  void begin(Map<String, String> facts, Set<String> resources) {
    present.add(resources);
    circumstances.add(facts);
  }

  /**
   * Adds what one rule has found in this scenario: at once, as in a large template what all of them
   * say again in the next would take as much memory as the first.
   */
  void add(List<Finding> findings) {
    long scenario = 1L << (circumstances.size() - 1);
    Map<Key, Integer> occurrences = new HashMap<>();
    for (Finding finding : findings) {
      Key first = new Key(finding.rule(), finding.range(), finding.resource(), 0);
      int occurrence = occurrences.merge(first, 1, Integer::sum) - 1;
      Key key = new Key(finding.rule(), finding.range(), finding.resource(), occurrence);
      Merged known = merged.computeIfAbsent(key, any -> new Merged(finding));
      known.agrees &= agree(known.finding.fixes(), finding.fixes());
      if (finding.severity().compareTo(known.finding.severity()) > 0) {
        known.finding = finding;
      }
      known.scenarios |= scenario;
    }
  }

  /** All findings, each component's by itself. */
  List<Finding> all() {
    List<Finding> all = new ArrayList<>(merged.size());
    for (Merged each : merged.values()) {
      Finding finding = each.finding.withCondition(condition(each.scenarios));
      if (!finding.fixes().isEmpty() && !isRightInAll(each)) {
        finding = finding.withFixes(List.of(finding.fixes().get(0).refused(notInAll(finding))));
      }
      all.add(finding);
    }
    return all;
  }

  private static boolean agree(List<Fix> one, List<Fix> other) {
    return one.size() == other.size() && (one.isEmpty() || one.get(0).agreesWith(other.get(0)));
  }

  /** Whether the one fix is right wherever the resource exists, and not only where it was found. */
  private boolean isRightInAll(Merged each) {
    for (int i = 0; i < present.size() && each.agrees; i++) {
      if ((each.scenarios & (1L << i)) == 0 && present.get(i).contains(each.finding.resource())) {
        return false;
      }
    }
    return each.agrees;
  }

  private static String notInAll(Finding finding) {
    return finding
        .condition()
        .map(when -> "it's called for only when " + when + ": set it by an Fn::If")
        .orElse("what is right depends on the template's conditions: set it by an Fn::If");
  }

  private Optional<String> condition(long scenarios) {
    if (Long.bitCount(scenarios) == circumstances.size()) {
      return Optional.empty();
    }
    return conditions.computeIfAbsent(
        scenarios,
        found -> Optional.of(Explanation.of(circumstances, BitSet.valueOf(new long[] {found}))));
  }
}
