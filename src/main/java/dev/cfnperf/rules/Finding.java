package dev.cfnperf.rules;

import dev.cfnperf.source.Range;
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
    List<Related> related)
    implements Comparable<Finding> {

  /** A place that explains a finding, with what is to be seen there. */
  public record Related(Range range, String message) {}

  /** The key that it points at, such as a property's or a resource's, whatever value it has. */
  public String property() {
    String pointed = range.content();
    int colon = pointed.indexOf(':');
    String key = (colon < 0 ? pointed : pointed.substring(0, colon)).strip();
    boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  /** The message with the condition that it needs. */
  public String fullMessage() {
    return condition.map(when -> "When " + when + ": " + message).orElse(message);
  }

  public Finding withCondition(Optional<String> when) {
    return new Finding(
        rule, severity, practice, message, range, resource, subject, construct, when, related);
  }

  /** The same finding said in other words, with other places. */
  Finding with(String words, List<Related> places) {
    return new Finding(
        rule,
        severity,
        practice,
        words,
        range,
        resource,
        subject,
        construct,
        condition,
        List.copyOf(places));
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
