package dev.cfnperf.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cfnperf.CfnPerf;
import dev.cfnperf.Progress;
import dev.cfnperf.Settings;
import dev.cfnperf.rules.RuleExample.Block;
import dev.cfnperf.rules.RuleExample.Expectation;
import dev.cfnperf.rules.RuleExample.Kind;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule page says what it must, and its examples hold when run through the program. */
final class RulePagesTest {
  static final Path FOLDER = Path.of("rules");

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicNode> pages() throws IOException {
    return RuleIndexer.pageFiles(FOLDER).stream()
        .map(file -> dynamicContainer(file.toString(), page(file)));
  }

  private Stream<DynamicNode> page(Path file) {
    RulePage page;
    List<RuleExample> examples;
    try {
      page = RulePage.parse(file.toString(), Files.readString(file));
      examples = RuleExample.of(page);
    } catch (IOException | IllegalArgumentException wrong) {
      return Stream.of(dynamicTest("is well-formed", () -> throwIt(wrong)));
    }
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("stands where its front matter says", () -> standsRight(file, page)));
    tests.add(dynamicTest("has the fixed sections", () -> hasSections(page)));
    tests.add(dynamicTest("names its sources", () -> namesSources(page)));
    tests.add(dynamicTest("shows all three kinds of example", () -> showsAllKinds(examples)));
    for (RuleExample example : examples) {
      for (Block template : example.templates()) {
        tests.add(
            dynamicTest(
                example.kind() + ": " + example.caption() + " (" + template.path() + ")",
                () -> holds(page.info().id(), example, template)));
      }
    }
    return tests.stream();
  }

  private static void throwIt(Exception wrong) throws Exception {
    throw wrong;
  }

  private static void standsRight(Path file, RulePage page) {
    Path place = Path.of(page.info().practice().label(), page.info().id() + ".md");
    assertThat(FOLDER.relativize(file)).isEqualTo(place);
  }

  private static void hasSections(RulePage page) {
    assertThat(page.sections().keySet()).containsExactlyElementsOf(RulePage.HEADINGS);
    assertThat(page.sections().values()).noneMatch(String::isBlank);
    assertThat(page.info().summary()).as("for SARIF").hasSizeBetween(20, 1024);
    assertThat(page.info().title()).doesNotEndWith(".").hasSizeLessThan(80);
  }

  private static void namesSources(RulePage page) {
    assertThat(page.info().sources()).isNotEmpty().allMatch(url -> url.startsWith("https://"));
  }

  private static void showsAllKinds(List<RuleExample> examples) {
    assertThat(examples).extracting(RuleExample::kind).contains(Kind.values());
  }

  private void holds(String rule, RuleExample example, Block template) throws IOException {
    List<Expectation> expected = new ArrayList<>();
    for (Block block : blocks(example, template)) {
      expected.addAll(block.expectations());
    }
    assertThat(expected)
        .extracting(Expectation::rule)
        .allMatch(id -> RulePages.builtIn().info(id).isPresent(), "is a rule");
    expected.removeIf(each -> !each.rule().equals(rule));
    if (example.kind() == Kind.FIRES) {
      assertThat(expected).as("expectations of an example that fires").isNotEmpty();
    } else {
      assertThat(expected).as("expectations of an example that doesn't fire").isEmpty();
    }

    LintResult result = lint(blocks(example, template), template);
    assertThat(result.errors()).isEmpty();
    assertThat(result.files()).as("templates found").isEqualTo(1);
    List<Finding> unexpected = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.rule().equals(rule) && !expected.removeIf(each -> each.isMetBy(finding))) {
        unexpected.add(finding);
      }
    }
    String where = rule + ", " + example.kind() + ": " + example.caption();
    assertThat(expected)
        .as(() -> where + ": missing; found instead:\n" + marks(unexpected))
        .isEmpty();
    assertThat(unexpected).as(() -> where + ": unexpected:\n" + marks(unexpected)).isEmpty();
  }

  private LintResult lint(List<Block> blocks, Block template) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "example").toRealPath();
    for (Block block : blocks) {
      Path file = folder.resolve(block.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.content());
    }
    RuleSet rules = RuleSet.of(Set.of(), Set.of(), RulePages.builtIn(), RuleSettings.NONE);
    TemplateFile file =
        new TemplateFile(folder.resolve(template.path()), RepositoryRoot.around(folder));
    return new CfnPerf(
            any -> new Settings(rules, Map.of(), true, true, LocalDate::now),
            1,
            new SourceReader(folder))
        .lint(List.of(file), Progress.NONE);
  }

  private static List<Block> blocks(RuleExample example, Block template) {
    List<Block> blocks = new ArrayList<>(example.files());
    blocks.add(template);
    return blocks;
  }

  // Findings the way a page states them, to be copied from a failing test.
  private static String marks(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      int from = finding.range().startColumn();
      int to = finding.range().endColumn() - 1;
      String line = finding.range().text().lineText(finding.range().startLine());
      text.append(finding.range()).append(": ").append(finding.fullMessage()).append('\n');
      text.append(line).append('\n');
      String mark =
          from >= 3
              ? "#" + " ".repeat(from - 2) + "^".repeat(Math.max(1, to - from + 1))
              : "# @" + from + "-" + to;
      text.append(mark + " " + finding.rule() + " " + finding.severity().label()).append('\n');
      text.append("- line " + finding.range().startLine() + ", columns " + from + "-" + to + ": ")
          .append(finding.rule() + "\n");
    }
    return text.isEmpty() ? "nothing\n" : text.toString();
  }
}
