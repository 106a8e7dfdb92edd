package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Code hosts match what is reported to files and to earlier reports by the path from the
 * repository's root, so it's the same wherever a run is started.
 */
final class CodeHostPathsTest {
  private static final String SLOW =
      """
      Resources:
        Orders: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 30}}
        Worker:
          Type: AWS::Lambda::Function
          Properties: {Runtime: python3.13, Handler: a.b, Role: r, Timeout: 60, Code: {S3Bucket: b, S3Key: k}}
        Poll:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Worker}
      """;

  @TempDir private Path repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = repository.toRealPath();
    Files.createDirectory(repository.resolve(".git"));
    Files.createDirectories(repository.resolve("stacks/orders"));
    Files.writeString(repository.resolve("stacks/orders/template.yaml"), SLOW);
    Files.writeString(repository.resolve("stacks/orders/broken.yaml"), "Resources: {A: [AWS::\n");
  }

  @ParameterizedTest
  @CsvSource({"sarif", "gitlab", "github", "junit", "markdown", "sonarqube"})
  void aReportIsTheSameFromEveryFolder(String format) {
    String fromRoot = report(repository, "stacks", format);
    assertThat(fromRoot)
        .contains("stacks/orders/template")
        .contains("stacks/orders/broken")
        .contains("queue-visibility-too-short");
    assertThat(report(repository.resolve("stacks"), ".", format)).isEqualTo(fromRoot);
    assertThat(report(repository.resolve("stacks/orders"), "..", format)).isEqualTo(fromRoot);
    assertThat(report(repository.getRoot(), repository + "/stacks", format)).isEqualTo(fromRoot);
  }

  @Test
  void jsonNamesFilesFromTheWorkingDirectoryAndFingerprintsAreTheSame() throws IOException {
    JsonNode fromRoot = json(repository, "stacks/orders/template.yaml").at("/findings/0");
    JsonNode fromFolder = json(repository.resolve("stacks"), "orders").at("/findings/0");
    assertThat(fromRoot.get("file").asText()).isEqualTo("stacks/orders/template.yaml");
    assertThat(fromFolder.get("file").asText()).isEqualTo("orders/template.yaml");
    assertThat(fromFolder.get("fingerprint")).isEqualTo(fromRoot.get("fingerprint"));
  }

  @Test
  void aLinkedFileIsNamedByWhatItLeadsTo() throws IOException {
    Path link = repository.resolve("link.yaml");
    Files.createSymbolicLink(link, Path.of("stacks/orders/template.yaml"));
    assertThat(uris(report(repository, "link.yaml", "sarif")))
        .isNotEmpty()
        .containsOnly("stacks/orders/template.yaml");
    assertThat(ProgramRun.in(repository, "link.yaml").out()).contains("link.yaml:2:");
  }

  @Test
  void theStandardInputIsNamedFromTheRootToo() throws IOException {
    ProgramRun run =
        ProgramRun.in(
            repository.resolve("stacks"),
            Map.of(),
            SLOW,
            "--format",
            "sarif",
            "-",
            "--stdin-filename",
            "new.yaml");
    assertThat(uris(run.out())).isNotEmpty().containsOnly("stacks/new.yaml");
  }

  @Test
  void outsideOfARepositoryPathsAreFromTheWorkingDirectory() throws IOException {
    Files.delete(repository.resolve(".git"));
    assertThat(uris(report(repository.resolve("stacks"), "orders/template.yaml", "sarif")))
        .isNotEmpty()
        .containsOnly("orders/template.yaml");
  }

  @Test
  void theCategoryStandsInTheRun() throws IOException {
    ProgramRun run =
        ProgramRun.in(repository, "--format", "sarif", "--sarif-category", "infra", "stacks");
    assertThat(new ObjectMapper().readTree(run.out()).at("/runs/0/automationDetails/id").asText())
        .isEqualTo("infra/");
  }

  private static String report(Path folder, String path, String format) {
    return ProgramRun.in(folder, "--format", format, path).out();
  }

  private static JsonNode json(Path folder, String path) throws IOException {
    return new ObjectMapper().readTree(report(folder, path, "json"));
  }

  private static List<String> uris(String sarif) throws IOException {
    return new ObjectMapper().readTree(sarif).findValuesAsText("uri");
  }
}
