package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.RuleSettings;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors ask not to hear of, and what is said of how they ask. */
final class SuppressionTest {
  private static final String RULE = "queue-no-redrive";

  /** A queue without a redrive policy, with places for comments and Metadata. */
  private static final String TEMPLATE =
      """
      Metadata: {template: here}
      Resources:
        # above
        Orders: # behind
          Type: AWS::SQS::Queue
          Metadata: {resource: here}
        Poll:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {EventSourceArn: !GetAtt Orders.Arn, FunctionName: some}
      """;

  private LocalDate today = LocalDate.of(2026, 11, 23);

  @Test
  void withoutASuppressionItIsFound() {
    assertThat(found(TEMPLATE)).containsExactly(RULE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# above          | # cfn-perf: ignore[queue-no-redrive] drained by hand",
        "# behind         | # cfn-perf: ignore[queue-no-redrive] drained by hand",
        "# above          | # cfn-perf: ignore[queue-no-redrive] one\\n  # cfn-lint: other",
        "{resource: here} | {cfn-perf: {ignore: [{rule: queue-no-redrive, reason: x}]}}",
        "{template: here} | {cfn-perf: {ignore: [{rule: queue-no-redrive, reason: x}]}}",
        "{resource: here} | {cfn-perf: {ignore: {rule: queue-no-redrive, reason: x}}}",
        "{resource: here} | "
            + "{cfn-perf: {ignore: [{rule: queue-no-redrive, reason: x, until: 2026-11-23}]}}"
      })
  void aSuppressionWithAReasonIsObeyed(String place, String suppression) {
    LintResult result = lint(with(place, suppression));
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# above          | # cfn-perf: ignore[queue-no-redrive] | suppression-unexplained",
        "{resource: here} | {cfn-perf: {ignore: [queue-no-redrive]}} | suppression-unexplained",
        "{resource: here} | {cfn-perf: {ignore: [{rule: queue-no-redrive, reason: ' '}]}}"
            + " | suppression-unexplained",
        "{resource: here} | {cfn-perf: {ignore: [{rule: queue-no-redrive, reason: x, why: y}]}}"
            + " | suppression-unknown"
      })
  void itIsObeyedButComplainedOf(String place, String suppression, String complaint) {
    assertThat(found(with(place, suppression))).containsExactly(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# above          | # cfn-perf: ignore[queue-no-redrve] x | suppression-unknown",
        "# above          | # cfn-perf: ignore queue-no-redrive x | suppression-unknown",
        "# above          | # cfn-perf: ignore[lambda-x86] x | suppression-unused",
        "{resource: here} | {cfn-perf: {ingore: [{rule: queue-no-redrive, reason: x}]}}"
            + " | suppression-unknown",
        "{resource: here} | {cfn-perf: {ignore: [{rules: queue-no-redrive, reason: x}]}}"
            + " | suppression-unknown",
        "{resource: here} | "
            + "{cfn-perf: {ignore: [{rule: queue-no-redrive, reason: x, until: 2026-11-22}]}}"
            + " | suppression-expired",
        "{resource: here} | "
            + "{cfn-perf: {ignore: [{rule: queue-no-redrive, reason: x, until: soon}]}}"
            + " | suppression-expired"
      })
  void itDoesNotHoldAndThatIsSaid(String place, String suppression, String complaint) {
    assertThat(found(with(place, suppression))).contains(RULE, complaint);
  }

  @Test
  void theDayDecides() {
    String template =
        with(
            "{resource: here}",
            "{cfn-perf: {ignore: [{rule: queue-no-redrive, reason: x, until: 2027-01-31}]}}");
    assertThat(found(template)).isEmpty();
    today = LocalDate.of(2027, 2, 1);
    assertThat(found(template)).containsExactlyInAnyOrder(RULE, "suppression-expired");
    assertThat(lint(template).findings())
        .anyMatch(finding -> finding.message().contains("ended 2027-01-31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{cfn-lint: {config: {ignore_checks: [E2530, queue-no-redrive]}}}",
        "{checkov: {skip: [{id: CKV_AWS_27, comment: y}]}}",
        "{cfn_nag: {rules_to_suppress: [{id: W48, reason: x}]}}",
        "{cfn-perf: }",
        "{guard: {SuppressedRules: [A]}, cfn-perf: {}}",
        "{cfn-lint: {config: !If [A, B, C]}, checkov: !Ref Nothing}"
      })
  void otherToolsSuppressionsAreNoneOfOurs(String metadata) {
    assertThat(found(with("{resource: here}", metadata))).containsExactly(RULE);
    assertThat(found(with("{template: here}", metadata))).containsExactly(RULE);
    assertThat(found(with("# behind", "# checkov:skip=CKV_AWS_27: not needed")))
        .containsExactly(RULE);
  }

  private static String with(String place, String suppression) {
    return TEMPLATE.replace(place, suppression.replace("\\n", "\n"));
  }

  private List<String> found(String template) {
    return lint(template).findings().stream().map(Finding::rule).toList();
  }

  private LintResult lint(String template) {
    RuleSet rules =
        RuleSet.of(Set.of(RULE, "lambda-x86"), Set.of(), RulePages.builtIn(), RuleSettings.NONE);
    Settings settings = new Settings(rules, Map.of(), false, true, () -> today);
    LintResult result =
        new CfnPerf(file -> settings, 1, new SourceReader(Path.of("").toAbsolutePath()))
            .lint(SourceText.of("t.yaml", template), LocalFiles.NONE, settings);
    assertThat(result.errors()).isEmpty();
    return result;
  }
}
