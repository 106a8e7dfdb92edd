package dev.cfnperf.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every output format, in the order in which help shows them. */
public final class Formats {
  private static final List<Report> ALL =
      List.of(
          new TextReport(),
          new JsonReport(),
          new SarifReport(),
          new JunitReport(),
          new GithubReport(),
          new GitlabReport(),
          new CheckstyleReport(),
          new SonarqubeReport(),
          new MarkdownReport(),
          new HtmlReport());

  private Formats() {}

  /** The names that {@code --format} takes. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Report report : ALL) {
      names.add(report.name());
    }
    return names;
  }

  /** The format of a name; empty when there's none. */
  public static Optional<Report> named(String name) {
    for (Report report : ALL) {
      if (report.name().equals(name)) {
        return Optional.of(report);
      }
    }
    return Optional.empty();
  }
}
