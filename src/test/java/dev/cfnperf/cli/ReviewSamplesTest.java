package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.cfnperf.review.ReviewFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file {@code review/samples/<sample>.<format>} is what a review of that sample says. After a
 * change that is meant, write them anew with {@code mvn test -Dtest=ReviewSamplesTest
 * -Dgolden=write} and read the difference; a file that is made empty is filled so.
 */
final class ReviewSamplesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/cfnperf/review/samples");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  static List<Path> goldenFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void aSampleHasTheReviewThatIsKept(Path golden) throws IOException {
    String[] name = golden.getFileName().toString().split("\\.", 2);
    String written = review("samples/" + name[0], name[1]);
    if (WRITE) {
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  @Test
  void everySampleIsKeptInEveryFormat() throws IOException {
    List<String> kept = goldenFiles().stream().map(file -> file.getFileName().toString()).toList();
    try (Stream<Path> samples = Files.list(Path.of("samples"))) {
      for (Path sample : samples.filter(Files::isDirectory).toList()) {
        for (String format : ReviewFormat.names()) {
          // HTML is looked at in a browser.
          if (!format.equals("html")) {
            assertThat(kept).contains(sample.getFileName() + "." + format);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void whatProgramsReadIsValid(Path golden) throws IOException {
    String name = golden.getFileName().toString();
    String schema =
        name.endsWith(".json")
            ? "/dev/cfnperf/review/cfn-perf-review.schema.json"
            : name.endsWith(".wa-answer") ? "/dev/cfnperf/review/update-answer.schema.json" : "";
    if (!schema.isEmpty()) {
      try (InputStream in = ReviewSamplesTest.class.getResourceAsStream(schema)) {
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in)
                    .validate(Files.readString(golden), InputFormat.JSON))
            .isEmpty();
      }
    }
  }

  private static String review(String sample, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = {"review", sample, "--format", format};
    int code =
        Main.run(
            args,
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Path.of("").toAbsolutePath());
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isEqualTo(Main.CLEAN);
    return out.toString(StandardCharsets.UTF_8);
  }
}
