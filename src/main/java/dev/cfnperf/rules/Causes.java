package dev.cfnperf.rules;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one finding of those with one cause: a line to change on behalf of several components, such
 * as a Globals setting, a loop's body, or source that functions share. Suppressions come before,
 * for they may be of some of the components only.
 */
public final class Causes {
  private static final int NAMED = 5;

  /** Places that one finding shows: a report with thousands helps nobody. */
  private static final int PLACES = 20;

  private Causes() {}

  /** The findings, each cause once. */
  public static List<Finding> once(List<Finding> findings) {
    Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
    for (Finding finding : findings) {
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

  /** What makes several findings one. */
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
}
