package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What code hosts and CI servers silently drop or refuse isn't in their reports. */
class CodeHostReportTest {

  @Test
  void githubAnnotatesTenOfEachTypeGravestFirstAndSaysHowManyItDoesNot() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(alike(12, Severity.INFO));
    findings.addAll(alike(11, Severity.WARNING));
    findings.addAll(alike(1, Severity.ERROR));
    List<String> lines = run(findings).written("github").lines().toList();
    assertThat(lines.get(0)).startsWith("::error ");
    assertThat(lines.subList(1, 11)).allMatch(line -> line.startsWith("::warning "));
    assertThat(lines.subList(11, 21)).allMatch(line -> line.startsWith("::notice "));
    assertThat(lines.subList(21, 24))
        .allMatch(line -> line.matches("t.yaml:1:1: (info|warning): .*"));
    assertThat(lines.get(24)).endsWith("; 3 more not annotated");
  }

  @Test
  void junitNamesAreUnique() {
    String report = run(alike(3, Severity.WARNING)).written("junit");
    List<String> names =
        Pattern.compile("<testcase name=\"([^\"]*)\"")
            .matcher(report)
            .results()
            .map(name -> name.group(1))
            .toList();
    assertThat(names).hasSize(3).doesNotHaveDuplicates().contains("batch-window-unset t.yaml:1");
  }

  @Test
  void junitHasACaseEvenWhenNothingIsFound() {
    assertThat(run(List.of()).written("junit")).contains("tests=\"1\"").contains("<testcase ");
  }

  @Test
  void sarifHasOneRunAndItsCategoryEndsWithASlash() throws IOException {
    JsonNode sarif = sarif(ReportCase.named("orders"), ReportCase.SETTINGS.withCategory("perf"));
    assertThat(sarif.get("runs")).hasSize(1);
    assertThat(sarif.at("/runs/0/automationDetails/id").asText()).isEqualTo("perf/");
    JsonNode without = sarif(ReportCase.named("orders"), ReportCase.SETTINGS);
    assertThat(without.at("/runs/0/automationDetails").isMissingNode()).isTrue();
  }

  @Test
  void sarifIsNoSecurityReportAndBringsHelpForEachRule() throws IOException {
    for (ReportCase each : ReportCase.all()) {
      JsonNode sarif = sarif(each, ReportCase.SETTINGS);
      assertThat(sarif.toString()).doesNotContain("security-severity");
      for (JsonNode rule : sarif.at("/runs/0/tool/driver/rules")) {
        assertThat(rule.at("/help/text").asText()).isNotBlank();
        assertThat(rule.at("/help/markdown").asText()).isNotBlank();
      }
    }
  }

  @Test
  void sarifRegionsAreOneLineAndUrisStandForRelativePaths() throws IOException {
    for (ReportCase each : ReportCase.all()) {
      JsonNode sarif = sarif(each, ReportCase.SETTINGS);
      for (JsonNode region : sarif.findValues("region")) {
        assertThat(region.get("startLine").asInt()).isEqualTo(region.get("endLine").asInt());
      }
      for (JsonNode uri : sarif.findValues("uri")) {
        assertThat(uri.asText()).matches("([A-Za-z0-9._~/-]|%[0-9A-F]{2})+").doesNotStartWith("./");
      }
    }
  }

  @Test
  void sarifLinksToFiveRelatedPlacesAndKeepsAHundred() throws IOException {
    Finding finding = alike(1, Severity.ERROR).get(0);
    List<Finding.Related> related = new ArrayList<>();
    for (int i = 0; i < 140; i++) {
      related.add(new Finding.Related(finding.range(), "place " + i));
    }
    Finding crowded =
        new Finding(
            finding.rule(),
            finding.severity(),
            finding.practice(),
            finding.message(),
            finding.range(),
            finding.resource(),
            finding.subject(),
            finding.construct(),
            finding.condition(),
            related);
    JsonNode result = sarif(run(List.of(crowded)), ReportCase.SETTINGS).at("/runs/0/results/0");
    assertThat(result.at("/message/text").asText())
        .isEqualTo(
            "Message. See: [place 0](1), [place 1](2), [place 2](3), [place 3](4), [place 4](5)"
                + " and 135 more.");
    assertThat(result.get("relatedLocations")).hasSize(100);
  }

  @Test
  void sarifSaysThatARunWithUnreadableFilesFailed() throws IOException {
    JsonNode invocation =
        sarif(ReportCase.named("broken"), ReportCase.SETTINGS).at("/runs/0/invocations/0");
    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.get("toolExecutionNotifications")).hasSize(2);
  }

  @Test
  void aRuleWithoutAPageStillHasHelp() throws IOException {
    Finding finding = alike(1, Severity.INFO).get(0);
    Finding engine =
        new Finding(
            "unused-suppression",
            Severity.INFO,
            Practice.CONCURRENCY,
            "Nothing is suppressed here.",
            finding.range(),
            "",
            finding.range(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    JsonNode rule =
        sarif(run(List.of(engine)), ReportCase.SETTINGS).at("/runs/0/tool/driver/rules/0");
    assertThat(rule.at("/help/text").asText()).isEqualTo("Unused suppression.");
    assertThat(rule.has("helpUri")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "./a/b.yaml, a/b.yaml",
    "a:b/c d.yaml, a%3Ab/c%20d.yaml",
    "../x.yaml, ../x.yaml",
    "/tmp/x#y.yaml, file:///tmp/x%23y.yaml",
    "C:/t/x.yaml, file:///C:/t/x.yaml",
    "日.yaml, %E6%97%A5.yaml"
  })
  void sarifEncodesPaths(String path, String uri) {
    assertThat(SarifUri.of(path)).isEqualTo(uri);
  }

  @Test
  void sonarqubeCountsColumnsFromZeroInTheUnitsOfJava() throws IOException {
    String line = "  😀: BatchSize";
    SourceText text = SourceText.of("t.yaml", "first: line\n" + line);
    int at = text.content().indexOf("BatchSize");
    Finding finding = alike(1, Severity.INFO, new Range(text, at, at + 9)).get(0);
    JsonNode range =
        new ObjectMapper()
            .readTree(run(List.of(finding)).written("sonarqube"))
            .at("/issues/0/primaryLocation/textRange");
    assertThat(line.substring(range.get("startColumn").asInt(), range.get("endColumn").asInt()))
        .isEqualTo("BatchSize");
    assertThat(range.get("startLine").asInt()).isEqualTo(2);
  }

  private static JsonNode sarif(ReportCase run, ReportSettings settings) throws IOException {
    return new ObjectMapper().readTree(run.written("sarif", settings));
  }

  private static ReportCase run(List<Finding> findings) {
    return new ReportCase(ReportCase.GOLDEN, new LintResult(1, findings, List.of(), List.of(), 0));
  }

  private static List<Finding> alike(int count, Severity severity) {
    return alike(count, severity, SourceText.of("t.yaml", "BatchSize: 10").whole());
  }

  private static List<Finding> alike(int count, Severity severity, Range range) {
    Finding finding =
        new Finding(
            "batch-window-unset",
            severity,
            Practice.CONCURRENCY,
            "Message.",
            range,
            "Worker",
            range,
            Optional.empty(),
            Optional.empty(),
            List.of());
    return Collections.nCopies(count, finding);
  }
}
