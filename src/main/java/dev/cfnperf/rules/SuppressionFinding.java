package dev.cfnperf.rules;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Suppression;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Findings about suppressions: those that do nothing, don't say why, or should have been gone. */
public final class SuppressionFinding {
  private SuppressionFinding() {}

  /** What can be wrong with a suppression. */
  enum Kind {
    UNUSED(Severity.INFO),
    UNEXPLAINED(Severity.WARNING),
    EXPIRED(Severity.WARNING),
    UNKNOWN(Severity.WARNING);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    String rule() {
      return "suppression-" + name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding of(Kind kind, Range range, Optional<RuleInfo> about, String message) {
    return new Finding(
        kind.rule(),
        kind.severity,
        about.map(RuleInfo::practice).orElse(Practice.CAPACITY),
        message,
        range.firstLine(),
        "",
        range.firstLine(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** What is wrong with a suppression, whatever it covers. */
  static Optional<Finding> complaint(
      Suppression suppression, RuleSet rules, Supplier<LocalDate> today) {
    Optional<RuleInfo> about = rules.book().info(suppression.rule());
    if (suppression.rule().equals(Suppression.NO_RULE)) {
      return Optional.of(
          of(
              Kind.UNKNOWN,
              suppression.range(),
              about,
              "This means nothing. Under cfn-perf, ignore takes a list of {rule, reason, until}."));
    }
    if (about.isEmpty()) {
      List<String> near = Spelling.nearest(suppression.rule(), RuleSet.ids());
      String meant = near.isEmpty() ? "" : " Did you mean " + near.get(0) + "?";
      return Optional.of(
          of(
              Kind.UNKNOWN,
              suppression.range(),
              about,
              "There's no rule " + suppression.rule() + ", so nothing is suppressed." + meant));
    }
    if (suppression.until().equals(Optional.of(Suppression.NO_DATE))) {
      return Optional.of(
          of(
              Kind.EXPIRED,
              suppression.range(),
              about,
              "The suppression of "
                  + suppression.rule()
                  + " has an end that isn't a date, so it doesn't hold. Write until: 2027-01-31."));
    }
    if (suppression.isExpired(today)) {
      return Optional.of(
          of(
              Kind.EXPIRED,
              suppression.range(),
              about,
              "The suppression of "
                  + suppression.rule()
                  + " ended "
                  + suppression.until().map(LocalDate::toString).orElse("")
                  + ", so its findings are reported again. Mend them, or decide anew and set"
                  + " until."));
    }
    if (suppression.reason().isEmpty()) {
      return Optional.of(
          of(
              Kind.UNEXPLAINED,
              suppression.range(),
              about,
              "The suppression of "
                  + suppression.rule()
                  + " gives no reason: nobody will know whether it still holds. Say why behind"
                  + " it."));
    }
    return Optional.empty();
  }

  /** A suppression that covered nothing. */
  public static Finding unused(Suppression suppression, RuleSet rules) {
    return of(
        Kind.UNUSED,
        suppression.range(),
        rules.book().info(suppression.rule()),
        "Nothing here is found by "
            + suppression.rule()
            + ", so this suppression does nothing but hide what may come. Remove it.");
  }
}
