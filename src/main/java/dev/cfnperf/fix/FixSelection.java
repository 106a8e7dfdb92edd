package dev.cfnperf.fix;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Fix;
import java.util.Optional;

/**
 * Which fixes are made.
 *
 * @param rule the one rule whose fixes are, of either kind; empty for all rules
 * @param most the kind that is made at most
 */
public record FixSelection(Optional<String> rule, Fix.Kind most) {
  public static final FixSelection SAFE = new FixSelection(Optional.empty(), Fix.Kind.SAFE);
  public static final FixSelection SUGGESTED =
      new FixSelection(Optional.empty(), Fix.Kind.SUGGESTED);

  /** All fixes of one rule. */
  public static FixSelection of(String rule) {
    return new FixSelection(Optional.of(rule), Fix.Kind.SUGGESTED);
  }

  boolean takes(Finding finding) {
    return finding.repair().isPresent()
        && finding.repair().get().isPossible()
        && finding.repair().get().kind().compareTo(most) <= 0
        && rule.map(finding.rule()::equals).orElse(true);
  }
}
