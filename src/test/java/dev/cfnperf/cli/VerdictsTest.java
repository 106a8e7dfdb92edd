package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each template of {@code review/verdicts} says in comments which verdict bullets get, and words of
 * the reason or of the evidence: {@code # bullet: verdict "words"}.
 */
final class VerdictsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/cfnperf/review/verdicts");
  private static final Pattern EXPECTED =
      Pattern.compile("# ([a-z-]+): (met|needs-work|cant-be-seen|does-not-apply)(?: \"(.+)\")?");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void bulletsGetTheVerdictsThatTheTemplateSays(Path template) throws IOException {
    ProgramRun run =
        ProgramRun.in(
            Path.of("").toAbsolutePath(), "review", "--format", "json", template.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(Main.CLEAN);
    JsonNode application = new ObjectMapper().readTree(run.out()).path("applications").path(0);
    int expectations = 0;
    for (String line : Files.readAllLines(template)) {
      Matcher expected = EXPECTED.matcher(line);
      if (expected.matches()) {
        expectations++;
        JsonNode bullet = bullet(application, expected.group(1));
        assertThat(bullet.path("verdict").asText())
            .as("%s in %s", line, bullet)
            .isEqualTo(expected.group(2));
        if (expected.group(3) != null) {
          assertThat(told(bullet)).as(line).anyMatch(told -> told.contains(expected.group(3)));
        }
      }
    }
    assertThat(expectations).isPositive();
  }

  private static JsonNode bullet(JsonNode application, String id) {
    for (JsonNode practice : application.path("practices")) {
      for (JsonNode bullet : practice.path("bullets")) {
        if (bullet.path("id").asText().equals(id)) {
          return bullet;
        }
      }
    }
    throw new AssertionError("no bullet " + id);
  }

  /** The reason, and each part of the evidence with its resource. */
  private static List<String> told(JsonNode bullet) {
    List<String> told = new ArrayList<>();
    told.add(bullet.path("reason").asText());
    for (JsonNode fact : bullet.path("facts")) {
      for (String side : List.of("holds", "lacks")) {
        for (JsonNode sight : fact.path(side)) {
          told.add(sight.path("resource").asText() + ": " + sight.path("detail").asText());
        }
      }
    }
    return told;
  }
}
