package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template's text can't act on the terminal, the log or the page that a report is shown in. */
class HostileTextTest {
  private static final ReportCase HOSTILE = ReportCase.named("hostile");

  static List<String> formats() {
    return Formats.names();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noControlCharacterGetsThrough(String format) throws IOException {
    String report = HOSTILE.written(format);
    assertThat(controls(report)).isEmpty();
    if (report.startsWith("{") || report.startsWith("[")) {
      // What reads JSON has what stands behind its escapes.
      assertHarmless(new ObjectMapper().readTree(report));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void noLineIsACommandToTheServerThatReadsTheLog(String format) {
    assertThat(HOSTILE.written(format).lines())
        .noneMatch(line -> line.matches(".*##[a-z]*\\[.*"))
        .noneMatch(line -> line.matches("\\s*::(?!(error|warning|notice) file=).*"));
  }

  @Test
  void anAnnotationCannotBeginAnother() {
    assertThat(HOSTILE.written("github").lines().filter(line -> line.startsWith("::")))
        .hasSize(Problem.of(HOSTILE.result()).size())
        .allMatch(line -> line.matches("::(error|warning) file=[^:,]+(,[a-zA-Z]+=[^:,]+){5}::.*"));
  }

  @Test
  void aSarifMessageLinksToNothingButItsOwnPlaces() {
    assertThat(HOSTILE.written("sarif"))
        .doesNotContain("](http")
        .doesNotContain("](b)")
        .contains("](1)");
  }

  @Test
  void aRowOfATableStaysOneRow() {
    assertThat(HOSTILE.written("markdown").lines().filter(line -> line.startsWith("| error")))
        .hasSize(2)
        .allMatch(line -> line.replace("\\|", "").chars().filter(c -> c == '|').count() == 6)
        .noneMatch(line -> line.matches(".*(?<!\\\\)[<`].*"));
  }

  private static void assertHarmless(JsonNode node) {
    if (node.isTextual()) {
      assertThat(controls(node.asText())).as(node.asText()).isEmpty();
    }
    node.forEach(HostileTextTest::assertHarmless);
  }

  private static List<String> controls(String text) {
    return text.codePoints().filter(HostileTextTest::acts).mapToObj(Integer::toHexString).toList();
  }

  private static boolean acts(int c) {
    int type = Character.getType(c);
    return (type == Character.CONTROL && c != '\n')
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
