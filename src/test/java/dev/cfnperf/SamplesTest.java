package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.rules.CatalogueLine;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RuleCatalogue;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The samples show every rule at work, and an application on which the linter is silent. */
final class SamplesTest {
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final RuleSet RULES =
      RuleSet.of(Set.of(), Set.of(), RulePages.builtIn(), RuleSettings.NONE);

  /** What the linter says of each sample, by the sample's name. */
  private static final Map<String, LintResult> RESULTS = new LinkedHashMap<>();

  @BeforeAll
  static void lintEachSample() throws IOException {
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample : samples.sorted().toList()) {
        if (!sample.endsWith("README.md")) {
          RESULTS.put(sample.getFileName().toString(), lint(sample));
        }
      }
    }
  }

  @Test
  void theTunedApplicationHasNoFindings() {
    assertThat(RESULTS.get("orders-tuned").findings()).isEmpty();
  }

  @Test
  void everyRuleFiresInASample() {
    Set<String> silent = new TreeSet<>();
    for (CatalogueLine rule : RuleCatalogue.all()) {
      silent.add(rule.id());
    }
    for (LintResult result : RESULTS.values()) {
      for (Finding finding : result.findings()) {
        silent.remove(finding.rule());
      }
    }
    assertThat(silent).as("rules without a finding in any sample").isEmpty();
  }

  @Test
  void everySampleIsReadWithoutErrors() {
    assertThat(RESULTS)
        .allSatisfy(
            (sample, result) -> {
              assertThat(result.files()).as("templates of %s", sample).isPositive();
              assertThat(result.errors()).as(sample).isEmpty();
            });
  }

  private static LintResult lint(Path sample) throws IOException {
    Path real = sample.toRealPath();
    Path folder = Files.isDirectory(real) ? real : real.getParent();
    List<TemplateFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(real)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.add(new TemplateFile(file, RepositoryRoot.around(folder)));
      }
    }
    return new CfnPerf(
            any -> new Settings(RULES, Map.of(), true, true, LocalDate::now),
            1,
            new SourceReader(folder))
        .lint(files, Progress.NONE);
  }
}
