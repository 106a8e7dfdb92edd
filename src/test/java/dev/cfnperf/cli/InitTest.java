package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cfnperf.ConfigurationSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cfn-perf init}, and {@code --print-config} which shows what comes of it. */
final class InitTest {
  private static final Map<String, String> TERMINAL = Map.of("CFN_PERF_TTY", "out,err,in");
  private static final String QUEUE =
      """
      Parameters:
        Owner: {Type: String}
        Stage: {Type: String, Default: dev}
      Resources:
        Orders: {Type: AWS::SQS::Queue}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void writesAFileThatTheProgramAndEditorsAccept() throws IOException {
    write("stacks/orders.yaml", QUEUE);
    write("stacks/users.yaml", QUEUE);
    ProgramRun run = ProgramRun.in(folder, "init");
    assertThat(run.code()).isEqualTo(Main.CLEAN);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Wrote .cfn-perf.yaml for 2 templates, here and in the folders below.\n")
        .contains("Next:  cfn-perf\n", "--write-baseline", "- id: cfn-perf");
    String written = Files.readString(folder.resolve(".cfn-perf.yaml"));
    assertThat(ConfigurationSchema.complaints(written)).isEmpty();
    assertThat(written).contains("one without a default: Owner.\n# parameters: {Owner: prod}\n");
    assertThat(ProgramRun.in(folder, "--fail-on", "never").code()).isEqualTo(Main.CLEAN);
  }

  @Test
  void itsExamplesAreRightToo() throws IOException {
    write("t.yaml", QUEUE);
    ProgramRun.in(folder, "init");
    Path file = folder.resolve(".cfn-perf.yaml");
    String all = Files.readString(file).replaceAll("(?m)^# (?=[a-z-]+:( \\{| \\[|$)|  )", "");
    assertThat(all).contains("\nrules:\n  batch-window-unset:", "\nparameters: {");
    assertThat(ConfigurationSchema.complaints(all)).isEmpty();
    Files.writeString(file, all);
    assertThat(ProgramRun.in(folder).code()).isNotEqualTo(Main.PROBLEM);
  }

  @Test
  void takesTheEnvironmentThatAllTemplatesHave() throws IOException {
    write("a/template.yaml", QUEUE);
    write("a/samconfig.toml", "[default.deploy]\n[dev.deploy]\n[prod.deploy]\n");
    write("b/template.yaml", QUEUE);
    write("b/samconfig.toml", "[default.deploy]\n[dev.deploy]\n");
    ProgramRun.in(folder, "init");
    assertThat(folder.resolve(".cfn-perf.yaml")).content().contains("\nconfig-env: default\n");
    Path inside = folder.resolve("a");
    ProgramRun run = ProgramRun.in(inside, "init");
    assertThat(inside.resolve(".cfn-perf.yaml")).content().contains("\nconfig-env: prod\n");
    assertThat(run.out()).contains("../.cfn-perf.yaml no longer counts for this folder");
  }

  @Test
  void overwritesNothing() throws IOException {
    write(".cfn-perf.yaml", "fail-on: error\n");
    ProgramRun run = ProgramRun.in(folder, "init");
    assertThat(run.code()).isEqualTo(Main.PROBLEM);
    assertThat(run.err()).contains("is there already");
    assertThat(folder.resolve(".cfn-perf.yaml")).hasContent("fail-on: error\n");
  }

  @Test
  void atATerminalItAsksBeforeItAddsTheHook() throws IOException {
    ProgramRun refused = ProgramRun.in(folder, TERMINAL, "\n", "init");
    assertThat(refused.out()).contains("[y/N] ", "repos:\n");
    assertThat(folder.resolve(PreCommitFile.NAME)).doesNotExist();
    Files.delete(folder.resolve(".cfn-perf.yaml"));
    ProgramRun accepted = ProgramRun.in(folder, TERMINAL, "y\n", "init");
    assertThat(accepted.out()).contains("Next:  pre-commit install");
    assertThat(hooks(folder.resolve(PreCommitFile.NAME))).containsExactly("cfn-perf");
    Files.delete(folder.resolve(".cfn-perf.yaml"));
    assertThat(ProgramRun.in(folder, TERMINAL, "y\n", "init").out())
        .contains("has the hook already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repos:\n- repo: local\n  hooks:\n  - id: own\n    name: x\n",
        "# ours\nrepos:\n    -   repo: local\n        hooks:\n        -   id: own # last",
        "repos:\n  - {repo: local, hooks: [{id: own}]}\n\n# the end\nci: {skip: [own]}\n",
      })
  void theHookIsAddedToThoseThatAreThere(String before) throws IOException {
    write(PreCommitFile.NAME, before);
    ProgramRun.in(folder, TERMINAL, "yes\n", "init");
    Path file = folder.resolve(PreCommitFile.NAME);
    assertThat(hooks(file)).containsExactly("own", "cfn-perf");
    assertThat(Files.readString(file).lines()).containsAll(before.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"repos: []\n", "repos: [{repo: local}]\n", "repos: [\n", "- x\n"})
  void anUnusualFileOfHooksStaysAsItIs(String before) throws IOException {
    write(PreCommitFile.NAME, before);
    ProgramRun run = ProgramRun.in(folder, TERMINAL, "y\n", "init");
    assertThat(run.code()).isEqualTo(Main.CLEAN);
    assertThat(run.out()).contains("add to .pre-commit-config.yaml");
    assertThat(folder.resolve(PreCommitFile.NAME)).hasContent(before);
  }

  @Test
  void printedSettingsSayTheSameAgain() throws IOException {
    write("app/template.yaml", QUEUE);
    write(
        "app/samconfig.toml",
        "[prod.deploy.parameters]\nparameter_overrides = \"Owner=me Stage=x\"\n");
    write(
        ".cfn-perf.yaml",
        """
        ignore: [api-metrics-off]
        severity:
          lambda-x86: warning
        rules: {package-too-large: {max-mb: 5}}
        paths: {exclude: ["examples/", "a b*"]}
        config-env: prod
        parameters: {Stage: "yes"}
        """);
    ProgramRun run =
        ProgramRun.in(
            folder, "--print-config", "--ignore", "lambda-x86", "--fail-on", "error", "app");
    assertThat(run.code()).as(run.err()).isEqualTo(Main.CLEAN);
    assertThat(run.out().lines())
        .contains(
            "select: []  # default",
            "  - api-metrics-off  # .cfn-perf.yaml:1",
            "  - lambda-x86  # --ignore",
            "  lambda-x86: warning  # .cfn-perf.yaml:3",
            "    max-mb: 5  # .cfn-perf.yaml:4",
            "    - \"a b*\"  # .cfn-perf.yaml:5",
            "fail-on: error  # --fail-on",
            "config-env: prod  # .cfn-perf.yaml:6",
            "  Owner: me  # environment prod of samconfig",
            "  Stage: \"yes\"  # .cfn-perf.yaml:7");
    assertThat(ConfigurationSchema.complaints(run.out())).isEmpty();
    write(".cfn-perf.yaml", run.out());
    assertThat(settings(ProgramRun.in(folder, "--print-config", "app").out()))
        .isEqualTo(settings(run.out()));
  }

  @Test
  void printedSettingsSayWhatIsWrongOrLeftOut() throws IOException {
    write("examples/t.yaml", QUEUE);
    write(".cfn-perf.yaml", "paths: {exclude: [examples/]}\n");
    assertThat(ProgramRun.in(folder, "--print-config", "examples/t.yaml").out())
        .endsWith("# Not linted: .cfn-perf.yaml leaves it out\n");
    write(".cfn-perf.yaml", "paths: {exlude: [examples/]}\n");
    ProgramRun run = ProgramRun.in(folder, "--print-config");
    assertThat(run.code()).isEqualTo(Main.PROBLEM);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(".cfn-perf.yaml:1:9: error: ", "did you mean exclude?");
    assertThat(ProgramRun.in(folder, "--print-config", "none").code()).isEqualTo(Main.PROBLEM);
    assertThat(ProgramRun.in(folder, "--print-config", "a", "b").code()).isEqualTo(Main.PROBLEM);
  }

  private static JsonNode settings(String yaml) throws IOException {
    return new YAMLMapper().readTree(yaml);
  }

  private static List<String> hooks(Path file) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode repo : settings(Files.readString(file)).get("repos")) {
      repo.get("hooks").forEach(hook -> ids.add(hook.get("id").asText()));
    }
    return ids;
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
