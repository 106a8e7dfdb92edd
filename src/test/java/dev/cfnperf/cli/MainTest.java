package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front door as the shell sees it: arguments in, streams and an exit code out. */
final class MainTest {
  // A function by itself proves nothing about performance.
  private static final String SILENT =
      """
      AWSTemplateFormatVersion: 2010-09-09
      Resources:
        Group:
          Type: AWS::Logs::LogGroup
      """;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String in = "";
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void aSilentTemplateEndsWithZero() throws IOException {
    Files.writeString(folder.resolve("t.yaml"), SILENT);

    assertThat(run()).isEqualTo(Main.CLEAN);
    assertThat(out).contains("1 template");
    assertThat(run("--quiet", "t.yaml")).isEqualTo(Main.CLEAN);
    assertThat(out).isEmpty();
    assertThat(run("lint", "t.yaml", "--jobs", "1")).isEqualTo(Main.CLEAN);
    assertThat(err).isEmpty();
  }

  @Test
  void otherFilesAreLeftOutSilently() throws IOException {
    Files.writeString(folder.resolve("build.yaml"), "on: push\n");

    assertThat(run("-q", "build.yaml")).isEqualTo(Main.CLEAN);
    assertThat(out + err).isEmpty();
    run("--verbose", "build.yaml");
    assertThat(out + err).contains("isn't a template");
  }

  @Test
  void aBrokenTemplateEndsWithTwoAndTheOthersAreReported() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), SILENT + "  Broken: [\n");
    Files.writeString(folder.resolve("b.yaml"), SILENT);

    assertThat(run("--fail-on", "never")).isEqualTo(Main.PROBLEM);
    assertThat(out).contains("a.yaml:").contains("1 template");
  }

  @Test
  void aMissingPathEndsWithTwo() {
    assertThat(run("no.yaml")).isEqualTo(Main.PROBLEM);
    assertThat(out).contains("no.yaml").contains("no such file or directory");
  }

  @Test
  void standardInputIsLintedUnderItsName() {
    in = SILENT + "  Broken: [\n";

    assertThat(run("-", "--stdin-filename", "infra/t.yaml")).isEqualTo(Main.PROBLEM);
    assertThat(out).contains("infra/t.yaml:");
    in = SILENT;
    assertThat(run("-")).isEqualTo(Main.CLEAN);
    assertThat(run("-", "t.yaml")).isEqualTo(Main.PROBLEM);
  }

  @Test
  void aReportMayGoToAFileBesideTheOneOnTheConsole() throws IOException {
    Files.writeString(folder.resolve("t.yaml"), SILENT);

    assertThat(run("--format", "text", "--format", "json=out/report.json", "t.yaml")).isZero();
    assertThat(out).contains("1 template");
    assertThat(folder.resolve("out/report.json")).content().contains("\"files\": 1");
  }

  @Test
  void aReportThatCantBeWrittenEndsWithTwo() throws IOException {
    Files.writeString(folder.resolve("t.yaml"), SILENT);

    assertThat(run("--format", "json=t.yaml/report.json", "t.yaml")).isEqualTo(Main.PROBLEM);
    assertThat(err).startsWith("cfn-perf: can't write t.yaml/report.json: ");
    assertThat(err).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--formt json                  | did you mean --format",
        "--format jsn                  | unknown format jsn; did you mean json?",
        "--format json --format sarif  | would mix",
        "--fail-on high                | error, warning, info, never",
        "--select capcity              | unknown rule or practice capcity; did you mean capacity?",
        "--ignore access,nonsense      | unknown rule or practice nonsense",
        "--jobs 0                      | from 1",
        "--jobs many                   | from 1",
        "--parameters Memory           | NAME=VALUE",
        "--stdin-filename              | --stdin-filename",
        "--quiet=perhaps               | --quiet",
        "--stdin-filename t.yaml       | which - asks for",
        "--sarif-category infra        | is for --format sarif",
        "--format sarif --sarif-category= | takes a name",
        "explain                       | RULE",
        "explain nonsense              | there is no rule nonsense",
        "rules --format xml            | text or json",
        "rules --formt xml             | cfn-perf rules --help"
      })
  void wrongUsageEndsWithTwoAndSaysWhy(String arguments, String message) {
    assertThat(run(arguments.split(" +"))).isEqualTo(Main.PROBLEM);
    assertThat(err).startsWith("cfn-perf: ").contains(message).doesNotContain("Exception");
    assertThat(out).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h", "lint --help", "rules --help", "explain --help", "--version", "-V"})
  void helpGoesToStandardOutput(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(Main.CLEAN);
    assertThat(out).contains("cfn-perf");
    assertThat(err).isEmpty();
  }

  @Test
  void aFileNameThatBeginsWithAnAtSignIsAFileName() throws IOException {
    Files.writeString(folder.resolve("@t.yaml"), SILENT);
    Files.writeString(folder.resolve("-t.yaml"), SILENT);

    assertThat(run("@t.yaml")).isEqualTo(Main.CLEAN);
    assertThat(run("--", "-t.yaml")).isEqualTo(Main.CLEAN);
    assertThat(out).contains("1 template");
  }

  @Test
  void theRuleListIsTextOrJson() {
    assertThat(run("rules")).isEqualTo(Main.CLEAN);
    assertThat(run("rules", "--format", "json")).isEqualTo(Main.CLEAN);
    assertThat(out).startsWith("{").contains("\"rules\"");
  }

  @Test
  void parametersMayHoldCommas() throws UsageException {
    LintOptions options =
        LintOptions.of(
            Arguments.parse(
                LintOptions.spec(),
                List.of("--parameters", "Zones=a,b,Memory=512", "--parameters", "Url=x=y")));

    assertThat(options.parameters())
        .containsExactly(
            Map.entry("Zones", "a,b"), Map.entry("Memory", "512"), Map.entry("Url", "x=y"));
  }

  @Test
  void coloursAreForTerminalsOnly() {
    assertThat(console().colours()).isFalse();
    environment.put("CFN_PERF_TTY", "out,err");
    assertThat(console().colours()).isTrue();
    environment.put("NO_COLOR", "1");
    assertThat(console().colours()).isFalse();
    environment.remove("NO_COLOR");
    environment.put("TERM", "dumb");
    assertThat(console().colours()).isFalse();
  }

  @Test
  void aPageIsWrappedWithItsTablesInColumns() {
    RuleInfo rule =
        new RuleInfo(
            "some-rule",
            "Something is slow",
            Severity.WARNING,
            Practice.CAPACITY,
            true,
            List.of(new RuleInfo.Parameter("limit", "50", "Megabytes.")),
            List.of("https://example.org"),
            "");
    String markdown =
        """
        ## What it finds

        A long paragraph with `some code` in it that goes on and on, and with [a link](https://a.b).

        | Source | Default |
        |---|---|
        | SQS | `0` |
        | Kinesis | 500 ms |

        - one
        - two, which is
          continued
        ```yaml
        Key: `x`  # a comment that is longer than the width and isn't wrapped
        ```
        """;

    assertThat(new RulePageText(40, false).of(rule, markdown))
        .isEqualTo(
            """
            Something is slow
            some-rule - warning, capacity, has an automatic fix

            What it finds

            A long paragraph with `some code` in it
            that goes on and on, and with a link
            <https://a.b>.

            Source   Default
            SQS      `0`
            Kinesis  500 ms

            - one
            - two, which is continued
                Key: `x`  # a comment that is longer than the width and isn't wrapped

            Parameters

              `limit` (default 50): Megabytes.

            Sources

              https://example.org
            """);
    assertThat(new RulePageText(40, true).of(rule, markdown))
        .contains("\u001b[1mWhat it finds\u001b[0m")
        .contains("\u001b[36msome code\u001b[0m in it\n")
        .contains("SQS      \u001b[36m0\u001b[0m")
        .contains("    Key: `x`");
  }

  private Console console() {
    return new Console(System.in, System.out, System.err, environment, folder);
  }

  private int run(String... arguments) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(outBytes, false, StandardCharsets.UTF_8),
            new PrintStream(errBytes, false, StandardCharsets.UTF_8),
            environment,
            folder);
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return code;
  }
}
