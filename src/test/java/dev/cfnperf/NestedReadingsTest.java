package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.RuleSettings;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A nested stack that is linted with its parent isn't told of twice. */
final class NestedReadingsTest {
  private static final String CHILD =
      """
      Parameters: {Memory: {Type: Number, Default: 128}}
      Resources:
        Worker:
          Type: AWS::Lambda::Function
          Properties: {Runtime: python3.13, Handler: a.b, Role: r, Code: {ZipFile: x}}
      """;

  @TempDir private Path folder;

  @Test
  void theParentsReadingOfAChildCounts() throws IOException {
    write("parent.yaml", parent("Child", "child.yaml"));
    write("child.yaml", CHILD);
    assertThat(lint("child.yaml")).containsExactly("child.yaml Worker");
    assertThat(lint("parent.yaml")).containsExactly("child.yaml Child/Worker");
    assertThat(lint("child.yaml", "parent.yaml")).containsExactly("child.yaml Child/Worker");
  }

  @Test
  void ofSeveralParentsTheFirstTells() throws IOException {
    write("a.yaml", parent("One", "child.yaml"));
    write("b.yaml", parent("Two", "./child.yaml"));
    write("child.yaml", CHILD);
    assertThat(lint("a.yaml", "b.yaml", "child.yaml")).containsExactly("child.yaml One/Worker");
  }

  @Test
  void twoUsesInOneParentAreOneFindingThatNamesBoth() throws IOException {
    write(
        "parent.yaml",
        parent("One", "child.yaml") + parent("Two", "child.yaml").replace("Resources:\n", ""));
    write("child.yaml", CHILD);
    assertThat(lint("parent.yaml")).containsExactly("child.yaml One/Worker");
  }

  @Test
  void templatesThatNestEachOtherAreBothRead() throws IOException {
    write("a.yaml", parent("B", "b.yaml") + CHILD.substring(CHILD.indexOf("  Worker")));
    write("b.yaml", parent("A", "a.yaml") + CHILD.substring(CHILD.indexOf("  Worker")));
    assertThat(lint("a.yaml", "b.yaml")).contains("a.yaml Worker", "b.yaml Worker");
  }

  private static String parent(String id, String path) {
    return "Resources:\n  "
        + id
        + ":\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: "
        + path
        + "}\n";
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private List<String> lint(String... names) throws IOException {
    Path real = folder.toRealPath();
    List<TemplateFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(new TemplateFile(real.resolve(name), RepositoryRoot.around(real)));
    }
    RuleSet rules =
        RuleSet.of(Set.of("lambda-memory-unset"), Set.of(), RulePages.builtIn(), RuleSettings.NONE);
    Settings settings = new Settings(rules, Map.of(), true, true, () -> LocalDate.of(2026, 1, 1));
    LintResult result =
        new CfnPerf(file -> settings, 1, new SourceReader(real)).lint(files, Progress.NONE);
    assertThat(result.errors()).isEmpty();
    List<String> found = new ArrayList<>();
    for (Finding finding : result.findings()) {
      found.add(finding.range().file() + " " + finding.resource());
    }
    return found;
  }
}
