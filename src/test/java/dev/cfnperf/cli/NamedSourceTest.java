package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says that is given function source, as a hook gives it, rather than templates. */
final class NamedSourceTest {
  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Reader:
          Type: AWS::Serverless::Function
          Properties: {Runtime: python3.13, Handler: app.handler, CodeUri: src/reader, MemorySize: 128}
        Writer:
          Type: AWS::Serverless::Function
          Properties: {Runtime: python3.13, Handler: app.handler, CodeUri: src/writer, MemorySize: 128}
        Binary:
          Type: AWS::Serverless::Function
          Properties: {Runtime: provided.al2023, Handler: bootstrap, CodeUri: src/binary, MemorySize: 128}
      """;

  private static final String SLOW =
      """
      import boto3
      import parts

      def handler(event, context):
          table = boto3.resource("dynamodb").Table("Orders")
          return table.get_item(Key={"id": event["id"]})
      """;

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    write("app/template.yaml", TEMPLATE);
    write("app/src/reader/app.py", SLOW);
    write("app/src/reader/parts.py", "");
    write("app/src/reader/requirements.txt", "");
    write("app/src/reader/unused.py", "");
    write(
        "app/src/writer/app.py", "import boto3\n\n\ndef handler(event, context):\n    return 1\n");
    write("app/src/binary/main.go", "package main\n");
  }

  @Test
  void aHandlerIsLintedByTheTemplateThatRunsIt() throws IOException {
    assertThat(run("app/src/reader/app.py")).isEqualTo(Main.FINDINGS);
    assertThat(out)
        .contains("app/src/reader/app.py:5:13: warning: ")
        .contains("[client-in-handler]")
        .contains("1 template")
        .contains("Reader runs with")
        .doesNotContain("Writer runs with", "Binary runs with");
    assertThat(err).isEmpty();
    write("app/src/reader/app.py", "def handler(event, context):\n    return 1\n");
    run("app/src/reader/app.py");
    assertThat(out).doesNotContain("client-in-handler");
  }

  @Test
  void soAreTheModulesAndManifestsThatItUses() {
    for (String name : List.of("parts.py", "requirements.txt")) {
      run("app/src/reader/" + name);
      assertThat(out).as(name).contains("Reader runs with").doesNotContain("Writer runs with");
    }
  }

  @Test
  void whatNoFunctionRunsIsLeftOutSilently() throws IOException {
    write("tests/test_app.py", "AWSTemplateFormatVersion = 'not YAML: ['\n");
    write("web/page.ts", "export {};\n");
    for (String name :
        List.of(
            "app/src/reader/unused.py",
            "tests/test_app.py",
            "web/page.ts",
            "app/src/binary/main.go")) {
      assertThat(run("--quiet", name)).as(name).isEqualTo(Main.CLEAN);
      assertThat(out + err).as(name).isEmpty();
    }
  }

  @Test
  void ofATemplateThatIsNamedTooAllIsTold() {
    assertThat(run("app/template.yaml", "app/src/reader/app.py")).isEqualTo(Main.FINDINGS);
    assertThat(out)
        .contains("Reader runs with", "Writer runs with", "Binary runs with", "client-in-handler");
    assertThat(out.split("client-in-handler\\]", -1)).hasSize(2);
  }

  @Test
  void withoutSourceThereIsNothingToSay() {
    assertThat(run("--quiet", "--no-code", "app/src/reader/app.py")).isEqualTo(Main.CLEAN);
    assertThat(out + err).isEmpty();
  }

  @Test
  void aTemplateThatIsExcludedStaysOut() throws IOException {
    write(".cfn-perf.yaml", "paths: {exclude: [app/template.yaml]}\n");
    assertThat(run("--quiet", "app/src/reader/app.py", "app/template.yaml")).isEqualTo(Main.CLEAN);
    assertThat(out + err).isEmpty();
  }

  @Test
  void aBrokenTemplateElsewhereIsNotThisFilesProblem() throws IOException {
    write("other/template.yaml", "Resources: {A: {Type: 'AWS::Serverless::Function'}\n");
    assertThat(run("app/src/reader/app.py")).isEqualTo(Main.FINDINGS);
    assertThat(out).doesNotContain("other/");
    assertThat(run("app/src/reader/app.py", "other/template.yaml")).isEqualTo(Main.PROBLEM);
  }

  @Test
  void aNestedTemplateThatIsNamedIsToldInFullThroughItsParent() throws IOException {
    write(
        "parent.yaml",
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Nested: {Type: AWS::Serverless::Application, Properties: {Location: app/template.yaml}}
          Own:
            Type: AWS::Serverless::Function
            Properties: {Runtime: python3.13, Handler: app.handler, CodeUri: own, MemorySize: 128}
        """);
    write("own/app.py", "def handler(event, context):\n    return 1\n");
    run("app/template.yaml", "app/src/reader/app.py");
    assertThat(out)
        .contains("Reader runs with", "Writer runs with", "Binary runs with", "client-in-handler")
        .doesNotContain("Own runs with");
  }

  @Test
  void outsideOfARepositoryTheFolderOfTheRunIsSearched() throws IOException {
    Files.delete(folder.resolve(".git"));
    assertThat(run("app/src/reader/app.py")).isEqualTo(Main.FINDINGS);
    assertThat(out).contains("client-in-handler");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private int run(String... args) {
    ProgramRun ran = ProgramRun.in(folder, args);
    out = ran.out();
    err = ran.err();
    return ran.code();
  }
}
