package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** A library that plugins of CI servers read reports with finds in ours what we put there. */
class IndependentReaderTest {

  @ParameterizedTest
  @CsvSource({"CHECKSTYLE,checkstyle", "SARIF,sarif", "CODECLIMATE,gitlab"})
  void findsPlaceRuleAndSeverity(Parser reader, String format) {
    assertThat(read(reader, "orders", format))
        .extracting(Violation::getFile, Violation::getStartLine, each -> each.getSeverity().name())
        .containsExactlyInAnyOrder(
            tuple("stacks/api.yaml", 2, "INFO"),
            tuple("template.yaml", 12, format.equals("gitlab") ? "ERROR" : "WARN"),
            tuple("template.yaml", 16, "ERROR"));
    assertThat(read(reader, "orders", format))
        .extracting(Violation::getRule)
        .anyMatch(rule -> rule.endsWith("queue-visibility-too-short"));
  }

  @ParameterizedTest
  @CsvSource({"CHECKSTYLE,checkstyle", "SARIF,sarif", "CODECLIMATE,gitlab", "JUNIT,junit"})
  void seesThatAFileCouldNotBeRead(Parser reader, String format) {
    assertThat(read(reader, "broken", format))
        .extracting(Violation::getFile, Violation::getStartLine)
        .containsExactlyInAnyOrder(tuple("api/broken.yaml", 3), tuple("secret.yaml", 1));
  }

  @ParameterizedTest
  @CsvSource({"CHECKSTYLE,checkstyle", "SARIF,sarif", "CODECLIMATE,gitlab", "JUNIT,junit"})
  void findsNothingInACleanReport(Parser reader, String format) {
    assertThat(read(reader, "clean", format)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CHECKSTYLE,checkstyle", "SARIF,sarif", "CODECLIMATE,gitlab", "JUNIT,junit"})
  void readsHostileText(Parser reader, String format) {
    assertThat(read(reader, "hostile", format)).hasSize(4);
  }

  private static List<Violation> read(Parser reader, String name, String format) {
    try {
      String report = ReportCase.named(name).written(format);
      return List.copyOf(reader.getViolationsParser().parseReportOutput(report, new Complaints()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static final class Complaints implements ViolationsLogger {
    @Override
    public void log(Level level, String message) {
      assertThat(level.intValue()).as(message).isLessThan(Level.WARNING.intValue());
    }

    @Override
    public void log(Level level, String message, Throwable cause) {
      throw new AssertionError(message, cause);
    }
  }
}
