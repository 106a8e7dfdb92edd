package dev.cfnperf.picture;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Severity;
import java.util.ArrayList;
import java.util.List;

/** How many findings of each severity something has. */
record Badges(int errors, int warnings, int infos) {
  static final Badges NONE = new Badges(0, 0, 0);

  /** Strongest first, as badges stand side by side. */
  static final List<Severity> ORDER = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  static Badges of(List<Finding> findings) {
    Badges badges = NONE;
    for (Finding finding : findings) {
      Severity severity = finding.severity();
      badges =
          badges.plus(
              new Badges(
                  severity == Severity.ERROR ? 1 : 0,
                  severity == Severity.WARNING ? 1 : 0,
                  severity == Severity.INFO ? 1 : 0));
    }
    return badges;
  }

  Badges plus(Badges other) {
    return new Badges(errors + other.errors, warnings + other.warnings, infos + other.infos);
  }

  int of(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> infos;
    };
  }

  /** As a badge says it: more than two digits are nobody's business at a glance. */
  static String shown(int count) {
    return count > 99 ? "99+" : Integer.toString(count);
  }

  /** As read aloud: {@code 1 error, 2 warnings}; empty when there's nothing. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    for (Severity severity : ORDER) {
      int count = of(severity);
      if (count > 0) {
        words.add(count + " " + severity.label() + (count == 1 ? "" : "s"));
      }
    }
    return String.join(", ", words);
  }
}
