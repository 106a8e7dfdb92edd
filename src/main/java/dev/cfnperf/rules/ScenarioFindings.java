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
  private static final int NAMED = 5;

  /** Places that one finding shows: a report with thousands helps nobody. */
  private static final int PLACES = 20;

  private final List<Map<String, String>> circumstances = new ArrayList<>();
  private final List<Set<String>> present = new ArrayList<>();
  private final Map<Key, Merged> merged = new LinkedHashMap<>();
  private final Map<BitSet, Optional<String>> conditions = new HashMap<>();

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
    private final BitSet scenarios = new BitSet();
    private boolean agrees = true;

    private Merged(Finding finding) {
      this.finding = finding;
    }
  }

  /**
   * Adds one scenario's findings.
   *
   * @param facts what is the case in it, by condition or parameter
   * @param resources the ids of the resources that exist in it
   */
  void add(Map<String, String> facts, Set<String> resources, List<Finding> findings) {
    int scenario = circumstances.size();
    present.add(resources);
    circumstances.add(facts);
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
      known.scenarios.set(scenario);
    }
  }

  /** All findings, each cause once. */
  List<Finding> all() {
    Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
    for (Merged each : merged.values()) {
      Finding finding = each.finding.withCondition(condition(each.scenarios));
      if (!finding.fixes().isEmpty() && !isRightInAll(each)) {
        finding = finding.withFixes(List.of(finding.fixes().get(0).refused(notInAll(finding))));
      }
      Cause cause =
          new Cause(finding.rule(), finding.range(), finding.severity(), finding.condition());
      causes.computeIfAbsent(cause, any -> new ArrayList<>()).add(finding);
    }
    List<Finding> all = new ArrayList<>();
    for (List<Finding> same : causes.values()) {
      // One component may have several findings at a place; several components have one in common.
      if (same.get(0).resource().equals(same.get(same.size() - 1).resource())) {
        all.addAll(same);
      } else {
        all.add(together(same));
      }
    }
    return all;
  }

  private static boolean agree(List<Fix> one, List<Fix> other) {
    return one.size() == other.size() && (one.isEmpty() || one.get(0).agreesWith(other.get(0)));
  }

  /** Whether the one fix is right wherever the resource exists, and not only where it was found. */
  private boolean isRightInAll(Merged each) {
    for (int i = 0; i < present.size() && each.agrees; i++) {
      if (!each.scenarios.get(i) && present.get(i).contains(each.finding.resource())) {
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

  /** One line to change on behalf of several components: a Globals setting, a loop's body. */
  private record Cause(String rule, Range range, Severity severity, Optional<String> condition) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Cause that
          && rule.equals(that.rule)
          && range.equals(that.range)
          && severity == that.severity
          && condition.equals(that.condition);
    }

    @Override
    public int hashCode() {
      return (rule.hashCode() * 31 + range.hashCode()) * 31 + condition.hashCode();
    }
  }

  private static Finding together(List<Finding> same) {
    Finding first = same.get(0);
    List<Finding.Related> related = new ArrayList<>(first.related());
    Finding.Related subject = new Finding.Related(first.subject(), "about " + first.resource());
    if (!first.subject().equals(first.range()) && !covers(related, first.subject())) {
      related.add(0, subject);
    }
    StringBuilder others = new StringBuilder();
    for (int i = 1; i < same.size(); i++) {
      Finding other = same.get(i);
      if (i <= NAMED) {
        others.append(i == 1 ? "" : ", ").append(other.resource());
      }
      Finding.Related place = new Finding.Related(other.subject(), "also " + other.resource());
      boolean shown =
          related.size() > PLACES
              || other.subject().equals(first.range())
              || related.contains(place);
      if (!shown) {
        related.add(place);
      }
    }
    int unnamed = same.size() - 1 - NAMED;
    String more = unnamed > 0 ? " and " + unnamed + " more" : "";
    List<Fix> fixes = new ArrayList<>();
    same.forEach(each -> fixes.addAll(each.fixes()));
    return first
        .with(first.message() + " The same holds for " + others + more + ".", related)
        .withFixes(fixes);
  }

  private static boolean covers(List<Finding.Related> related, Range place) {
    for (Finding.Related each : related) {
      if (each.range().equals(place)) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> condition(BitSet scenarios) {
    if (scenarios.cardinality() == circumstances.size()) {
      return Optional.empty();
    }
    return conditions.computeIfAbsent(
        scenarios, found -> Optional.of(Explanation.of(circumstances, found)));
  }
}
