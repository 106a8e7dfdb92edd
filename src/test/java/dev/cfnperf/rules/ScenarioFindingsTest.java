package dev.cfnperf.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One cause is one finding, whatever the number of scenarios and resources. */
final class ScenarioFindingsTest {
  private static final SourceText TEXT = SourceText.of("template.yaml", "abcdefghij".repeat(10));
  private static final Map<String, String> PROD = Map.of("IsProd", "true");
  private static final Map<String, String> DEV = Map.of("IsProd", "false");

  private final ScenarioFindings findings = new ScenarioFindings();

  private void add(Map<String, String> facts, Set<String> resources, List<Finding> found) {
    findings.begin(facts, resources);
    findings.add(found);
  }

  @Test
  void whatIsFoundInAllScenariosNeedsNoCondition() {
    add(PROD, Set.of("A", "B"), List.of(finding(1, "A", "slow")));
    add(DEV, Set.of("A", "B"), List.of(finding(1, "A", "slow")));
    assertThat(Causes.once(findings.all()))
        .extracting(Finding::fullMessage)
        .containsExactly("slow");
  }

  @Test
  void whatIsFoundInSomeNamesItsCondition() {
    add(PROD, Set.of("A", "B"), List.of());
    add(DEV, Set.of("A", "B"), List.of(finding(1, "A", "slow")));
    assertThat(Causes.once(findings.all()))
        .extracting(Finding::fullMessage)
        .containsExactly("When IsProd is false: slow");
  }

  @Test
  void theSevererOfTwoReadingsIsKept() {
    add(PROD, Set.of("A", "B"), List.of(finding(1, "A", "slow", Severity.INFO)));
    add(DEV, Set.of("A", "B"), List.of(finding(1, "A", "slower", Severity.ERROR)));
    assertThat(Causes.once(findings.all())).extracting(Finding::message).containsExactly("slower");
    assertThat(Causes.once(findings.all()).get(0).condition()).isEmpty();
  }

  @Test
  void severalFindingsOfOneResourceAtOnePlaceStaySeveral() {
    add(DEV, Set.of("A", "B"), List.of(finding(1, "A", "one"), finding(1, "A", "two")));
    assertThat(Causes.once(findings.all()))
        .extracting(Finding::message)
        .containsExactly("one", "two");
  }

  @Test
  void severalResourcesAtOnePlaceAreOneFindingThatNamesThem() {
    add(
        DEV,
        Set.of("A", "B", "C"),
        List.of(
            finding(1, "Orders", "slow."),
            finding(1, "Refunds", "slow."),
            finding(1, "C", "slow.")));
    assertThat(Causes.once(findings.all()))
        .extracting(Finding::message)
        .containsExactly("slow. The same holds for Refunds, C.");
  }

  @Test
  void ofManyResourcesFiveMoreAreNamed() {
    add(
        DEV,
        Set.of("A", "B", "C"),
        List.of("A", "B", "C", "D", "E", "F", "G", "H").stream()
            .map(id -> finding(1, id, "slow."))
            .toList());
    assertThat(Causes.once(findings.all()))
        .extracting(Finding::message)
        .containsExactly("slow. The same holds for B, C, D, E, F and 2 more.");
  }

  @Test
  void resourcesThatNeedDifferentConditionsStayApart() {
    add(PROD, Set.of("A", "B"), List.of(finding(1, "A", "slow.")));
    add(DEV, Set.of("A", "B"), List.of(finding(1, "A", "slow."), finding(1, "B", "slow.")));
    assertThat(Causes.once(findings.all()))
        .extracting(Finding::fullMessage)
        .containsExactly("slow.", "When IsProd is false: slow.");
  }

  private static Finding finding(int at, String resource, String message) {
    return finding(at, resource, message, Severity.WARNING);
  }

  private static Finding finding(int at, String resource, String message, Severity severity) {
    Range range = new Range(TEXT, at, at + 2);
    return new Finding(
        "rule",
        severity,
        Practice.CAPACITY,
        message,
        range,
        resource,
        range,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
