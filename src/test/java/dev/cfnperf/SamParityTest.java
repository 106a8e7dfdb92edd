package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.RuleSettings;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateFile;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A SAM template and the CloudFormation it expands to are the same application, so they have the
 * same findings. Checked over templates that nobody here wrote, where they are at hand.
 */
final class SamParityTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("cfnperf.corpus", "../shared/corpus")).resolve("sam-transform");

  /** Templates whose findings differ, with the reason. */
  private static final String REASONS = "/dev/cfnperf/sam-parity-differences.properties";

  private static final RuleSet RULES =
      RuleSet.of(Set.of(), Set.of(), RulePages.builtIn(), RuleSettings.NONE);

  @Test
  void aTemplateAndItsExpansionHaveTheSameFindings() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    Properties reasons = reasons();
    List<String> unexplained = new ArrayList<>();
    List<String> explained = new ArrayList<>();
    int compared = 0;
    for (Path input : inputs()) {
      String name = name(input);
      Path output = CORPUS.resolve("output").resolve(name + ".json");
      if (name.startsWith("error_") || !Files.exists(output)) {
        continue;
      }
      compared++;
      String difference = difference(input, output);
      if (!difference.isEmpty()) {
        String reason = reasons.getProperty(name, "");
        (reason.isEmpty() ? unexplained : explained)
            .add(name + ": " + (reason.isEmpty() ? difference : reason));
      }
    }
    int equal = compared - unexplained.size() - explained.size();
    System.out.printf(
        "SAM parity: %d of %d templates have the findings of their expansion (%.1f %%)%n",
        equal, compared, 100.0 * equal / compared);
    explained.forEach(each -> System.out.println("  differs by design: " + each));
    assertThat(unexplained).isEmpty();
  }

  private static Properties reasons() throws IOException {
    Properties reasons = new Properties();
    try (InputStream in = SamParityTest.class.getResourceAsStream(REASONS)) {
      reasons.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return reasons;
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("input"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
  }

  private static String difference(Path input, Path output) throws IOException {
    Set<String> declared = declared(input);
    Set<String> onlySam = keys(input, declared);
    Set<String> onlyExpanded = keys(output, declared);
    Set<String> both = new TreeSet<>(onlySam);
    both.retainAll(onlyExpanded);
    onlySam.removeAll(both);
    onlyExpanded.removeAll(both);
    return onlySam.isEmpty() && onlyExpanded.isEmpty()
        ? ""
        : "only in SAM " + onlySam + ", only in the expansion " + onlyExpanded;
  }

  /** The logical ids that people wrote, and those that SAM gives to the APIs it adds. */
  private static Set<String> declared(Path input) throws IOException {
    Set<String> ids = new TreeSet<>(Set.of("ServerlessRestApi", "ServerlessHttpApi"));
    try {
      SourceText text = SourceText.of(input.toString(), Files.readString(input));
      Template template = Template.of(Documents.read(text)).orElseThrow();
      Stack.root(template, new Templates(LocalFiles.NONE), Scenario.DEFAULTS, Map.of())
          .declaredIds()
          .forEach(ids::add);
    } catch (SyntaxException e) {
      throw new AssertionError(e);
    }
    return ids;
  }

  /** The findings, those on resources that SAM makes counted for the resource it makes them for. */
  private static Set<String> keys(Path file, Set<String> declared) throws IOException {
    Path folder = file.toRealPath().getParent();
    LintResult result =
        new CfnPerf(
                any -> new Settings(RULES, Map.of(), true, true, LocalDate::now),
                1,
                new SourceReader(folder))
            .lint(
                List.of(new TemplateFile(file.toRealPath(), RepositoryRoot.around(folder))),
                Progress.NONE);
    assertThat(result.errors()).as(file.toString()).isEmpty();
    Set<String> keys = new TreeSet<>();
    for (Finding finding : result.findings()) {
      String what = finding.rule() + " " + finding.severity().label();
      if (finding.rule().equals("no-dashboard")) {
        // One for the whole application, pointing at whatever comes first.
        keys.add(what);
        continue;
      }
      owner(finding.resource(), declared).ifPresent(owner -> keys.add(what + " " + owner));
      for (Finding.Related related : finding.related()) {
        // One cause with several heirs is one finding that names the others.
        if (related.message().startsWith("also ")) {
          owner(related.message().substring("also ".length()), declared)
              .ifPresent(owner -> keys.add(what + " " + owner));
        }
      }
    }
    return keys;
  }

  private static Optional<String> owner(String resource, Set<String> declared) {
    String owner = "";
    for (String id : declared) {
      if (resource.startsWith(id) && id.length() > owner.length()) {
        owner = id;
      }
    }
    return owner.isEmpty() ? Optional.empty() : Optional.of(owner);
  }
}
