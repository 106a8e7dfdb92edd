package dev.cfnperf.template;

import java.util.Map;
import java.util.Optional;

/**
 * One way in which a template's parameters can be set, as far as its conditions care.
 *
 * @param choices by variable: a parameter ({@code Stage}, in a nested stack {@code Child/Stage}) or
 *     the key of a comparison that can't be computed
 */
public record Scenario(Map<String, String> choices) {
  /** What nobody decided: every parameter has its default. */
  public static final Scenario DEFAULTS = new Scenario(Map.of());

  /** Stands for any value but those that a condition compares the parameter with. */
  static final String OTHER = "\u0000other";

  Optional<String> choice(String variable) {
    return Optional.ofNullable(choices.get(variable));
  }
}
