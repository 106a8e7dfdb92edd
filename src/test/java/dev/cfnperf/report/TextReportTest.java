package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.report.ReportSettings.Detail;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final ReportCase ORDERS = ReportCase.named("orders");

  @Test
  void everyProblemIsALineThatEditorsFollow() {
    assertThat(ORDERS.written("text").lines())
        .filteredOn(
            line -> line.matches("[^\\s:]+:\\d+:\\d+: (error|warning|info): .+ \\[[a-z-]+\\]"))
        .hasSize(3);
  }

  @Test
  void coloursAreAddedOnlyWhenAskedForAndChangeNothingElse() {
    String colored = ORDERS.written("text", ReportCase.SETTINGS.withColor(true));
    assertThat(colored).contains("\u001b[1;31merror:\u001b[0m");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(ORDERS.written("text"));
    assertThat(ORDERS.written("text")).doesNotContain("\u001b");
  }

  @Test
  void quietSaysNothingWhenNothingIsWrong() {
    ReportSettings quiet = ReportCase.SETTINGS.withDetail(Detail.QUIET);
    assertThat(ReportCase.named("clean").written("text", quiet)).isEmpty();
    assertThat(ORDERS.written("text", quiet))
        .contains("[batch-window-unset]")
        .doesNotContain("2 templates")
        .doesNotContain("cfn-perf explain");
  }

  @Test
  void notesAreForTheVerbose() {
    LintResult result =
        new LintResult(
            1,
            List.of(),
            List.of(),
            List.of(Diagnostic.ofFile("t.yaml", "The macro Acme::X can change anything.")),
            0);
    ReportCase run = new ReportCase(ReportCase.GOLDEN, result);
    assertThat(run.written("text")).isEqualTo("1 template: no findings\n");
    assertThat(run.written("text", ReportCase.SETTINGS.withDetail(Detail.VERBOSE)))
        .startsWith("t.yaml:1:1: note: The macro Acme::X can change anything.\n");
  }

  @Test
  void absolutePathsAreForEditorsAndNeverForCodeHosts() {
    ReportSettings absolute = ReportCase.SETTINGS.withAbsoluteFrom(Path.of("/work space/repo"));
    for (String format : List.of("text", "json", "checkstyle")) {
      assertThat(ORDERS.written(format, absolute))
          .as(format)
          .contains("/work space/repo/stacks/api.yaml");
    }
    for (String format : List.of("sarif", "github", "gitlab", "sonarqube", "junit", "markdown")) {
      assertThat(ORDERS.written(format, absolute)).as(format).isEqualTo(ORDERS.written(format));
    }
  }

  @Test
  void theSummaryNamesAPageToRead() {
    assertThat(ORDERS.written("text")).endsWith("cfn-perf explain api-compression-off\n");
  }
}
