package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code report/golden} is a run's result ({@code case.json}) and what each format
 * makes of it ({@code <format>.<extension>}). After a change that is meant, write them anew with
 * {@code mvn test -Dtest=GoldenReportTest -Dgolden=write} and read the difference.
 */
class GoldenReportTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TestFactory
  List<DynamicTest> everyFormatWritesWhatItsGoldenFileHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (ReportCase each : ReportCase.all()) {
      for (String format : Formats.names()) {
        tests.add(DynamicTest.dynamicTest(each + " as " + format, () -> check(each, format)));
      }
    }
    return tests;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noGoldenFileIsLeftOver(ReportCase each) throws IOException {
    Set<String> expected =
        Formats.names().stream().map(format -> fileName(format)).collect(Collectors.toSet());
    expected.add("case.json");
    try (Stream<Path> files = Files.list(each.folder())) {
      assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(expected);
    }
  }

  static List<ReportCase> cases() {
    return ReportCase.all();
  }

  private static void check(ReportCase each, String format) throws IOException {
    Path golden = each.folder().resolve(fileName(format));
    String written = each.written(format);
    if (WRITE) {
      Files.writeString(golden, written);
    }
    assertThat(golden).exists();
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  private static String fileName(String format) {
    return switch (format) {
      case "text", "github" -> format + ".txt";
      case "junit", "checkstyle" -> format + ".xml";
      case "markdown" -> "markdown.md";
      case "html" -> "html.html";
      default -> format + ".json";
    };
  }
}
