package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cfn-perf graph} as the shell sees it. */
final class GraphCommandTest {
  private static final String WORKER =
      """
      Parameters:
        Memory: {Type: Number, Default: 256}
      Resources:
        Worker:
          Type: AWS::Lambda::Function
          Properties:
            MemorySize: !Ref Memory
      """;

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void aTemplateIsAnArrayOfOneGraph() throws IOException {
    Files.writeString(folder.resolve("t.yaml"), WORKER);

    assertThat(run("graph", "t.yaml")).isEqualTo(Main.CLEAN);
    assertThat(out).startsWith("[").contains("\"template\": \"t.yaml\"", "\"256 MB\"");
    assertThat(err).isEmpty();
  }

  @Test
  void parametersAreHonouredOverTheConfiguration() throws IOException {
    Files.writeString(folder.resolve("t.yaml"), WORKER);
    Files.writeString(folder.resolve(".cfn-perf.yaml"), "parameters: {Memory: 1024}\n");

    run("graph", "t.yaml");
    assertThat(out).contains("\"1024 MB\"");
    run("graph", "--parameters", "Memory=2048", "t.yaml");
    assertThat(out).contains("\"2048 MB\"");
  }

  @Test
  void anEnvironmentOfSamconfigGivesParameters() throws IOException {
    Files.writeString(folder.resolve("t.yaml"), WORKER);
    Files.writeString(
        folder.resolve("samconfig.toml"),
        """
        version = 0.1
        [prod.deploy.parameters]
        parameter_overrides = "Memory=1769"
        """);

    run("graph", "--config-env", "prod", "t.yaml");
    assertThat(out).contains("\"1769 MB\"");
    assertThat(run("graph", "--config-env", "beta", "t.yaml")).isEqualTo(Main.PROBLEM);
  }

  @Test
  void directoriesBecomeOneMermaidDocument() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), WORKER);
    Files.writeString(folder.resolve("b.yaml"), WORKER);
    Files.writeString(folder.resolve("other.yaml"), "on: push\n");

    assertThat(run("graph", "--format", "mermaid")).isEqualTo(Main.CLEAN);
    assertThat(out).startsWith("flowchart LR\n").contains("a.yaml", "b.yaml").doesNotContain("oth");
  }

  @Test
  void aNestedStackIsDrawnInItsParentOnly() throws IOException {
    Files.writeString(folder.resolve("child.yaml"), WORKER);
    Files.writeString(
        folder.resolve("parent.yaml"),
        """
        Resources:
          Child:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: child.yaml
              Parameters: {Memory: 3008}
        """);

    run("graph");
    assertThat(out).contains("\"Child/Worker\"", "\"3008 MB\"").doesNotContain("256 MB");
    run("graph", "child.yaml");
    assertThat(out).contains("\"256 MB\"");
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsDrawn() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), WORKER + "  Broken: [\n");
    Files.writeString(folder.resolve("b.yaml"), WORKER);

    assertThat(run("graph")).isEqualTo(Main.PROBLEM);
    assertThat(out).contains("\"b.yaml\"");
    assertThat(err).contains("a.yaml:");
    assertThat(run("graph", "missing.yaml")).isEqualTo(Main.PROBLEM);
    assertThat(err).contains("missing.yaml");
  }

  @Test
  void anUnknownFormatIsRefusedAndHelpNamesTheKnownOnes() {
    assertThat(run("graph", "--format", "dot")).isEqualTo(Main.PROBLEM);
    assertThat(err).contains("unknown format dot (json or mermaid or svg)");
    assertThat(run("graph", "--help")).isEqualTo(Main.CLEAN);
    assertThat(out).contains("json (default), mermaid or svg", "--parameters");
    run("--help");
    assertThat(out).contains("cfn-perf graph");
  }

  private int run(String... args) {
    ProgramRun ran = ProgramRun.in(folder, args);
    out = ran.out();
    err = ran.err();
    return ran.code();
  }
}
