package dev.cfnperf.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.review.ImprovementPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The overview of the rules is made out of their pages. To make it anew: {@code mvn test
 * -Dtest=RulesReadmeTest -Dregenerate}.
 */
final class RulesReadmeTest {
  private static final Path README = RulePagesTest.FOLDER.resolve("README.md");

  private final StringBuilder text = new StringBuilder();
  private final List<RulePage> pages = read();

  @Test
  void theOverviewIsUpToDate() throws IOException {
    String made = make();
    if (System.getProperty("regenerate") != null) {
      Files.writeString(README, made);
    }
    assertThat(README).as("stale: mvn test -Dtest=RulesReadmeTest -Dregenerate").hasContent(made);
  }

  private String make() {
    line("<!-- Made from the rule pages: mvn test -Dtest=RulesReadmeTest -Dregenerate -->");
    line("# Rules");
    line("");
    line(
        "What each rule finds, why it matters and what to do stands on its page; `cfn-perf explain");
    line(
        "RULE` prints it. Severity: **error** = the template contradicts itself, **warning** = it");
    line("departs from the advice and proves that it matters, **info** = it depends on traffic or");
    line("intent that no template shows. *Fix* = an edit of the template mends it.");
    for (Practice practice : Practice.values()) {
      table(practice);
    }
    plan();
    return text.toString();
  }

  private void table(Practice practice) {
    if (pages.stream().noneMatch(page -> page.info().practice() == practice)) {
      return;
    }
    line("");
    line("## " + practice.label() + ": " + practice.title());
    line("");
    line("| Rule | Severity | What it finds | Fix |");
    line("|---|---|---|---|");
    for (RulePage page : pages) {
      RuleInfo rule = page.info();
      if (rule.practice() == practice) {
        String severity = rule.severity().label();
        String fix = rule.fixable() ? "yes" : "";
        line("| " + link(rule) + " | " + severity + " | " + rule.title() + " | " + fix + " |");
      }
    }
  }

  private void plan() {
    line("");
    line("## The improvement plan of PERF 1, and the rules that serve it");
    line("");
    line(
        "What no template tells is a question for a review. Rules without a link are yet to come.");
    for (ImprovementPlan.Step step : ImprovementPlan.builtIn().steps()) {
      line("");
      line("### " + step.text() + " (" + step.practice().label() + ")");
      line("");
      for (ImprovementPlan.Advice advice : step.advice()) {
        line("- " + advice.text());
        if (!advice.rules().isEmpty()) {
          List<String> rules = advice.rules().stream().map(this::linked).toList();
          line("  - Rules: " + String.join(", ", rules));
        }
        line("  - To ask: " + advice.question());
      }
    }
  }

  private String linked(String rule) {
    Optional<RuleInfo> info =
        pages.stream().map(RulePage::info).filter(each -> each.id().equals(rule)).findFirst();
    return info.map(RulesReadmeTest::link).orElse("`" + rule + "`");
  }

  private static String link(RuleInfo rule) {
    return "[" + rule.id() + "](" + rule.practice().label() + "/" + rule.id() + ".md)";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static List<RulePage> read() {
    try {
      return RuleIndexer.readAll(RulePagesTest.FOLDER);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
