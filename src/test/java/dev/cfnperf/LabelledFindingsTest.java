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
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of each rule that reads source, over handlers in four languages, each in a
 * small template, whose findings a person labelled.
 */
final class LabelledFindingsTest {
  private static final double GOAL = 0.97;
  private static final int FEWEST = 4;

  private static final Set<String> RULES =
      Set.of(
          "api-cache-off",
          "api-lambda-relay",
          "api-waits-too-long",
          "appsync-lambda-relay",
          "client-in-handler",
          "config-read-per-invocation",
          "dax-strong-read",
          "dynamodb-query-overfetch",
          "dynamodb-scan-call",
          "dynamodb-scan-grant",
          "event-lambda-relay",
          "heavy-framework",
          "java-sdk-slow-start",
          "node-connection-reuse-off",
          "node-not-bundled",
          "node-whole-sdk",
          "package-bundles-runtime-sdk",
          "package-too-large",
          "package-whole-repository",
          "partial-batch-response-off",
          "partial-batch-response-unused",
          "sdk-call-in-loop",
          "sequential-awaits",
          "state-machine-lambda-relay",
          "stream-lambda-relay",
          "sync-lambda-chain");

  private static final RuleSet CHECKS =
      RuleSet.of(RULES, Set.of(), RulePages.builtIn(), RuleSettings.NONE);

  /** How many findings of one rule were labelled, found, and both; and where it might be misled. */
  private static final class Score {
    int labelled;
    int found;
    int both;
    int tempting;

    double precision() {
      return found == 0 ? 1 : (double) both / found;
    }

    double recall() {
      return labelled == 0 ? 1 : (double) both / labelled;
    }
  }

  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void theFindingsAreThoseAPersonLabelled() throws IOException, URISyntaxException {
    List<Path> folders = folders();
    for (Path folder : folders) {
      compare(folder);
    }
    StringBuilder table = new StringBuilder(String.format("%n%d handlers%n", folders.size()));
    table.append(
        String.format(
            "%-30s %8s %8s %6s %6s %8s%n",
            "rule", "labelled", "found", "prec.", "recall", "tempting"));
    scores.forEach(
        (rule, score) ->
            table.append(
                String.format(
                    "%-30s %8d %8d %5.1f%% %5.1f%% %8d%n",
                    rule,
                    score.labelled,
                    score.found,
                    score.precision() * 100,
                    score.recall() * 100,
                    score.tempting)));
    System.out.println(table);
    differences.forEach(System.out::println);
    assertThat(scores.keySet()).isEqualTo(new TreeSet<>(RULES));
    assertThat(scores)
        .allSatisfy(
            (rule, score) -> {
              assertThat(score.precision())
                  .as("precision of %s", rule)
                  .isGreaterThanOrEqualTo(GOAL);
              assertThat(score.recall()).as("recall of %s", rule).isGreaterThanOrEqualTo(GOAL);
              assertThat(score.labelled).as("labels of %s", rule).isGreaterThanOrEqualTo(FEWEST);
              assertThat(score.tempting)
                  .as("handlers that tempt %s", rule)
                  .isGreaterThanOrEqualTo(FEWEST);
            });
  }

  private static List<Path> folders() throws IOException, URISyntaxException {
    Path root = Path.of(LabelledFindingsTest.class.getResource("/handlers").toURI()).toRealPath();
    try (Stream<Path> all = Files.walk(root, 3)) {
      return all.filter(path -> path.endsWith("findings.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private void compare(Path folder) throws IOException {
    LabelledFindings labelled = LabelledFindings.read(folder);
    Map<String, Set<String>> found = found(folder);
    Set<String> rules = new TreeSet<>(found.keySet());
    rules.addAll(labelled.expected().keySet());
    rules.addAll(labelled.tempting());
    for (String rule : rules) {
      Set<String> expected = labelled.expected().getOrDefault(rule, Set.of());
      Set<String> actual = found.getOrDefault(rule, Set.of());
      Set<String> both = new HashSet<>(expected);
      both.retainAll(actual);
      Score score = scores.computeIfAbsent(rule, r -> new Score());
      score.labelled += expected.size();
      score.found += actual.size();
      score.both += both.size();
      score.tempting += labelled.tempting().contains(rule) ? 1 : 0;
      note("missing ", folder, rule, expected, actual);
      note("too many", folder, rule, actual, expected);
    }
  }

  private void note(String what, Path folder, String rule, Set<String> some, Set<String> others) {
    for (String place : some) {
      if (!others.contains(place)) {
        Path name = folder.getParent().getFileName().resolve(folder.getFileName());
        differences.add(what + " " + name + " " + rule + " " + place);
      }
    }
  }

  private static Map<String, Set<String>> found(Path folder) throws IOException {
    TemplateFile template =
        new TemplateFile(folder.resolve("template.yaml"), new RepositoryRoot(folder));
    LintResult result =
        new CfnPerf(
                any -> new Settings(CHECKS, Map.of(), true, true, LocalDate::now),
                1,
                new SourceReader(folder))
            .lint(List.of(template), Progress.NONE);
    assertThat(result.errors()).as(folder.toString()).isEmpty();
    Map<String, Set<String>> found = new TreeMap<>();
    for (Finding finding : result.findings()) {
      found
          .computeIfAbsent(finding.rule(), rule -> new TreeSet<>())
          .add(LabelledFindings.asLabel(finding));
    }
    return found;
  }
}
