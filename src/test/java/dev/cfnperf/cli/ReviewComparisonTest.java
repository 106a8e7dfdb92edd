package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code cfn-perf review --compare}. The files {@code review/compared/changes.<format>} are what it
 * says of {@code now.yaml} since {@code earlier.yaml}; after a change that is meant, write them
 * anew with {@code mvn test -Dtest=ReviewComparisonTest -Dgolden=write}.
 */
final class ReviewComparisonTest {
  private static final Path KEPT = Path.of("src/test/resources/dev/cfnperf/review/compared");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TempDir private Path folder;
  private ProgramRun ran;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  private void reviewEarlier(String template) throws IOException {
    put("earlier.yaml", template);
    run("review", "--format", "json=earlier.json", template);
  }

  private void put(String kept, String template) throws IOException {
    Path file = folder.resolve(template);
    Files.createDirectories(file.getParent());
    Files.copy(KEPT.resolve(kept), file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void run(String... args) {
    ran = ProgramRun.in(folder, args);
    assertThat(ran.code()).as(ran.err()).isEqualTo(Main.CLEAN);
  }

  @Test
  void markdownIsWhatIsKept() throws IOException {
    reviewEarlier("t.yaml");
    put("now.yaml", "t.yaml");
    run("review", "--compare", "earlier.json", "t.yaml");
    int start = ran.out().indexOf("| Best practice");
    isKept("changes.markdown", ran.out().substring(start, ran.out().indexOf("###")));
  }

  @Test
  void htmlIsWhatIsKept() throws IOException {
    reviewEarlier("t.yaml");
    put("now.yaml", "t.yaml");
    run("review", "--compare", "earlier.json", "--format", "html", "t.yaml");
    int start = ran.out().indexOf("<h2>Since the earlier review");
    isKept("changes.html", ran.out().substring(start, ran.out().indexOf("<h2>Picture")));
  }

  @Test
  void jsonIsWhatIsKept() throws IOException {
    reviewEarlier("t.yaml");
    put("now.yaml", "t.yaml");
    JsonNode changes = compared("t.yaml").path("changes");
    isKept("changes.json", changes.toPrettyString() + "\n");
  }

  private static void isKept(String name, String written) throws IOException {
    if (WRITE) {
      Files.writeString(KEPT.resolve(name), written);
    }
    assertThat(written).isEqualTo(Files.readString(KEPT.resolve(name)));
  }

  @Test
  void aTemplateThatMovedIsComparedWithWhatItWas() throws IOException {
    reviewEarlier("old/t.yaml");
    Files.delete(folder.resolve("old/t.yaml"));
    put("earlier.yaml", "services/mail/template.yaml");
    JsonNode application = compared("services");
    assertThat(application.path("movedFrom").asText()).isEqualTo("old/t.yaml");
    int remaining = 0;
    for (JsonNode practice : application.path("changes")) {
      assertThat(practice.path("new")).isEmpty();
      assertThat(practice.path("fixed")).isEmpty();
      remaining += practice.path("remaining").size();
    }
    assertThat(remaining).isPositive().isEqualTo(application.path("findings").size());
    run("review", "--compare", "earlier.json", "services");
    assertThat(ran.out())
        .contains("In the earlier review it was old/t.yaml.")
        .doesNotContain("Reviewed earlier, but not now");
  }

  @Test
  void anotherTemplateIsNoneThatMoved() throws IOException {
    reviewEarlier("old/t.yaml");
    Files.delete(folder.resolve("old/t.yaml"));
    Files.writeString(
        folder.resolve("t.yaml"), "Resources:\n  Orders: {Type: AWS::Kinesis::Stream}\n");
    assertThat(compared("t.yaml").has("movedFrom")).isFalse();
    run("review", "--compare", "earlier.json", "--format", "html", "t.yaml");
    assertThat(ran.out()).contains("Reviewed earlier, but not now", "<code>old/t.yaml</code>");
  }

  @Test
  void whatLintWritesIsNamedAsSuch() throws IOException {
    put("earlier.yaml", "t.yaml");
    assertThat(ProgramRun.in(folder, "lint", "--format", "json=lint.json", "t.yaml").code())
        .isEqualTo(Main.FINDINGS);
    ran = ProgramRun.in(folder, "review", "t.yaml", "--compare", "lint.json");
    assertThat(ran.code()).isEqualTo(Main.PROBLEM);
    assertThat(ran.err())
        .contains("--compare lint.json: these are findings alone, as lint and baselines have them")
        .contains("cfn-perf review --format json");
  }

  private JsonNode compared(String path) throws IOException {
    run("review", "--compare", "earlier.json", "--format", "json", path);
    try (InputStream schema =
        getClass().getResourceAsStream("/dev/cfnperf/review/cfn-perf-review.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(ran.out(), InputFormat.JSON))
          .isEmpty();
    }
    return new ObjectMapper().readTree(ran.out()).path("applications").path(0);
  }
}
