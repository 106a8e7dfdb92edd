package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final String TEMPLATE = "A:\n  BatchSize: 10\nB:\n  BatchSize: 10\n";

  @Test
  void staysTheSameWhenLinesAreAddedAbove() {
    List<String> before = fingerprints("t.yaml", TEMPLATE, "Worker");
    List<String> after = fingerprints("t.yaml", "# one\n# two\n" + TEMPLATE, "Worker");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void staysTheSameWhenTheLineIsIndentedAnew() {
    List<String> before = fingerprints("t.yaml", TEMPLATE, "Worker");
    List<String> after = fingerprints("t.yaml", TEMPLATE.replace("  ", "      "), "Worker");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void tellsAlikeFindingsOfOneResourceApart() {
    assertThat(fingerprints("t.yaml", TEMPLATE, "Worker")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void changesWithFileResourceAndReportedText() {
    String original = fingerprints("t.yaml", TEMPLATE, "Worker").get(0);
    assertThat(
            List.of(
                fingerprints("u.yaml", TEMPLATE, "Worker").get(0),
                fingerprints("t.yaml", TEMPLATE, "Other").get(0),
                fingerprints("t.yaml", TEMPLATE.replace("10", "20"), "Worker").get(0)))
        .doesNotContain(original)
        .doesNotHaveDuplicates();
  }

  @Test
  void dependsOnNothingButTheReport() {
    // As a code host has it stored: another value would reopen every alert.
    assertThat(fingerprints("t.yaml", TEMPLATE, "Worker").get(0)).isEqualTo("397e6e53c6d41a0f");
  }

  @Test
  void isTheSameInEveryFormatThatHasOne() {
    String fingerprint = fingerprints("t.yaml", TEMPLATE, "Worker").get(1);
    for (String format : List.of("json", "sarif", "gitlab")) {
      ReportCase run = new ReportCase(ReportCase.GOLDEN, result("t.yaml", TEMPLATE, "Worker"));
      assertThat(run.written(format)).as(format).contains("\"" + fingerprint + "\"");
    }
  }

  private static List<String> fingerprints(String file, String text, String resource) {
    Fingerprints fingerprints = new Fingerprints(ReportCase.SETTINGS);
    List<String> all = new ArrayList<>();
    for (Problem problem : Problem.of(result(file, text, resource))) {
      all.add(fingerprints.of(problem));
    }
    return all;
  }

  /** A finding at each {@code BatchSize}, all of one resource. */
  private static LintResult result(String file, String content, String resource) {
    SourceText text = SourceText.of(file, content);
    List<Finding> findings = new ArrayList<>();
    for (int at = content.indexOf("BatchSize");
        at >= 0;
        at = content.indexOf("BatchSize", at + 1)) {
      findings.add(
          new Finding(
              "batch-window-unset",
              Severity.WARNING,
              Practice.CONCURRENCY,
              "On line " + text.line(at) + ".",
              new Range(text, at, at + "BatchSize: 10".length()),
              resource,
              text.whole(),
              Optional.empty(),
              Optional.empty(),
              List.of()));
    }
    return new LintResult(1, findings, List.of(), List.of(), 0);
  }
}
