package dev.cfnperf.report;

import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What formats that carry their rules along tell of one. None of it is ever empty: code hosts
 * refuse a rule without a description or without help.
 *
 * @param tags the best practice among them, where the rule serves one
 * @param page where people read more; empty when there's no such page
 * @param markdown the whole page
 */
record RuleText(
    String id,
    String title,
    String summary,
    Severity severity,
    List<String> tags,
    Optional<String> page,
    String markdown) {
  private static final int LONGEST = 1024;

  /** The text of the rule that a problem is reported under. */
  static RuleText of(Problem problem, ReportSettings settings) {
    Optional<RuleInfo> info = settings.rules().info(problem.rule());
    if (info.isPresent()) {
      return of(info.get(), settings.rules().markdown(problem.rule()));
    }
    return problem.isUnreadable() ? unreadable() : unknown(problem);
  }

  private static RuleText of(RuleInfo info, String markdown) {
    String summary = info.summary().isBlank() ? info.title() : info.summary();
    return new RuleText(
        info.id(),
        shortened(info.title()),
        shortened(summary),
        info.severity(),
        List.of("performance", "serverless", info.practice().label()),
        Optional.of(info.help()),
        markdown.isBlank() ? summary : markdown);
  }

  private static RuleText unreadable() {
    String summary =
        "The file, or a part of it, could not be read, so it was not checked. Mend it, or leave it"
            + " out of the run.";
    return new RuleText(
        Problem.UNREADABLE,
        "File that could not be read",
        summary,
        Severity.ERROR,
        List.of("performance", "serverless"),
        Optional.empty(),
        summary);
  }

  // A finding of the engine's own, such as a suppression that has expired.
  private static RuleText unknown(Problem problem) {
    String words = problem.rule().replace('-', ' ');
    String title =
        words.isEmpty()
            ? "Finding"
            : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new RuleText(
        problem.rule(),
        title,
        title + ".",
        problem.severity(),
        List.of("performance", "serverless"),
        Optional.empty(),
        title + ".");
  }

  /** The id in CamelCase, as the rule's class is named. */
  String camelCase() {
    StringBuilder name = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c == '-') {
        capital = true;
      } else {
        name.append(capital ? Character.toUpperCase(c) : c);
        capital = false;
      }
    }
    return name.toString();
  }

  /** Help as plain text. */
  String help() {
    return page.isPresent() ? summary + "\n\n" + page.get() : summary;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}
