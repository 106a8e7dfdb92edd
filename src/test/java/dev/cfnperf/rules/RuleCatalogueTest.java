package dev.cfnperf.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.app.Application;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules, pages and the index belong together, one to one. */
final class RuleCatalogueTest {
  private static final List<CatalogueLine> RULES = RuleCatalogue.all();

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    List<String> pages =
        RuleIndexer.readAll(RulePagesTest.FOLDER).stream().map(page -> page.info().id()).toList();

    assertThat(pages).containsExactlyElementsOf(RULES.stream().map(CatalogueLine::id).toList());
  }

  @Test
  void theIndexHoldsEveryPageInTheCataloguesOrder() throws IOException {
    List<RuleInfo> pages =
        RuleIndexer.readAll(RulePagesTest.FOLDER).stream().map(RulePage::info).toList();

    assertThat(RulePages.builtIn().infos()).containsExactlyElementsOf(pages);
  }

  @Test
  void everyPageCanBeReadByTheProgram() {
    for (CatalogueLine rule : RULES) {
      assertThat(RulePages.builtIn().markdown(rule.id())).startsWith("## " + RulePage.FINDS);
    }
  }

  @Test
  void anIdIsTheClassNameInKebabCaseAndUsedOnce() {
    assertThat(RULES).extracting(CatalogueLine::id).doesNotHaveDuplicates();
    for (CatalogueLine rule : RULES) {
      assertThat(camelCase(rule.id())).isEqualTo(rule.rule().get().getClass().getSimpleName());
      String practice = RulePages.builtIn().info(rule.id()).orElseThrow().practice().label();
      assertThat(rule.rule().get().getClass().getPackageName())
          .isEqualTo("dev.cfnperf.rules." + practice);
    }
  }

  @Test
  void everyRuleClassIsInTheCatalogue() throws IOException {
    Path sources = Path.of("src/main/java/dev/cfnperf/rules");
    List<String> classes =
        RULES.stream().map(rule -> rule.rule().get().getClass().getSimpleName()).toList();
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> implementing =
          files
              .filter(Files::isRegularFile)
              .filter(file -> read(file).contains(" implements Rule {"))
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .toList();
      assertThat(classes).containsExactlyInAnyOrderElementsOf(implementing);
    }
  }

  @Test
  void rulesStandPracticeByPractice() {
    List<Practice> practices =
        RulePages.builtIn().infos().stream().map(RuleInfo::practice).toList();

    assertThat(practices).isSorted();
  }

  @Test
  void aMisspeltIdIsRecognised() {
    List<String> known = List.of("batch-window-unset", "batch-size-one", "api-cache-off");

    assertThat(Spelling.nearest("bacth-window-unset", known)).containsExactly("batch-window-unset");
    assertThat(Spelling.nearest("cache-off", known)).containsExactly("api-cache-off");
    assertThat(Spelling.nearest("something-else-entirely", known)).isEmpty();
    assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void aRuleHasNothingToSayOfAnApplicationWithoutItsSubject() throws Exception {
    for (RulePage page : RuleIndexer.readAll(RulePagesTest.FOLDER)) {
      for (RuleExample example : RuleExample.of(page)) {
        for (RuleExample.Block template : example.templates()) {
          Application app = application(template);
          for (CatalogueLine line : RULES) {
            List<Finding> findings = new ArrayList<>();
            if (!line.concerns(app)) {
              Findings sink =
                  new Findings(line.id(), RulePages.builtIn(), RuleSettings.NONE, findings);
              line.rule().get().check(app, sink);
            }
            assertThat(findings).as(line.id() + " in " + page.info().id()).isEmpty();
          }
        }
      }
    }
  }

  private static Application application(RuleExample.Block template) throws SyntaxException {
    SourceText text = SourceText.of(template.path(), template.content());
    Template read = Template.of(Documents.read(text)).orElseThrow();
    Templates alone = new Templates(LocalFiles.NONE);
    return Application.of(Stack.root(read, alone, Scenario.DEFAULTS, Map.of()));
  }

  private static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
