package dev.cfnperf.rules;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * One thing to change, and where.
 *
 * @param rule the rule's id
 * @param range what to edit; at most one line
 * @param resource the logical id it's about; in a nested stack with its parents, {@code
 *     Child/Worker}; a CDK construct has its path in {@code construct}
 * @param subject where that resource is declared
 * @param construct the CDK construct path ({@code aws:cdk:path}), where there is one
 * @param condition what must hold for it to be true, in words ({@code IsProd is false}); empty when
 *     it's true whatever the parameters
 * @param related the other places that make it true, in reading order
 * @param fixes what would mend it, for each component that it's about; none if nothing is known to
 * @param repair the fixes as edits of the text, once they are worked out
 */
public record Finding(
    String rule,
    Severity severity,
    Practice practice,
    String message,
    Range range,
    String resource,
    Range subject,
    Optional<String> construct,
    Optional<String> condition,
    List<Related> related,
    List<Fix> fixes,
    Optional<Repair> repair)
    implements Comparable<Finding> {

  /** A finding that no fix is known for. */
  public Finding(
      String rule,
      Severity severity,
      Practice practice,
      String message,
      Range range,
      String resource,
      Range subject,
      Optional<String> construct,
      Optional<String> condition,
      List<Related> related) {
    this(
        rule,
        severity,
        practice,
        message,
        range,
        resource,
        subject,
        construct,
        condition,
        related,
        List.of(),
        Optional.empty());
  }

  /** A place that explains a finding, with what is to be seen there. */
  public record Related(Range range, String message) {}

  /** The key that it points at, such as a property's or a resource's, whatever value it has. */
  public String property() {
    return range.key();
  }

  /** The message with the condition that it needs. */
  public String fullMessage() {
    return condition.map(when -> "When " + when + ": " + message).orElse(message);
  }

  public Finding withCondition(Optional<String> when) {
    return when.equals(condition) ? this : with(message, when, related, fixes, repair);
  }

  /** The same finding said in other words, with other places. */
  Finding with(String words, List<Related> places) {
    return with(words, condition, List.copyOf(places), fixes, repair);
  }

  /** The same finding with other fixes. */
  Finding withFixes(List<Fix> others) {
    return with(message, condition, related, List.copyOf(others), repair);
  }

  /** The edits that would mend it; none where that isn't known, or is refused. */
  public List<TextEdit> edits() {
    return repair.map(Repair::edits).orElse(List.of());
  }

  /** The same finding, whose repair isn't made after all. */
  public Finding withRefusal(String why) {
    return repair.isEmpty() ? this : withRepair(repair.get().refused(why));
  }

  /** The same finding, its fixes worked out. */
  public Finding withRepair(Repair worked) {
    return with(message, condition, related, fixes, Optional.of(worked));
  }

  private Finding with(
      String words,
      Optional<String> when,
      List<Related> places,
      List<Fix> mending,
      Optional<Repair> worked) {
    return new Finding(
        rule, severity, practice, words, range, resource, subject, construct, when, places, mending,
        worked);
  }

  @Override
  public int compareTo(Finding other) {
    int byPlace = range.compareTo(other.range);
    if (byPlace != 0) {
      return byPlace;
    }
    int byRule = rule.compareTo(other.rule);
    return byRule != 0 ? byRule : message.compareTo(other.message);
  }
}
