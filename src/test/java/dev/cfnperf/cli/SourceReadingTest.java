package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a repository's source is read, what people hear of the rest, and how they answer. */
final class SourceReadingTest {
  private static final String SHARED =
      """
      Transform: AWS::Serverless-2016-10-31
      Globals: {Function: {Runtime: python3.13, CodeUri: src/, Handler: app.handler}}
      Resources:
        First:
          Type: AWS::Serverless::Function
          Metadata: {first: here}
        Second:
          Type: AWS::Serverless::Function
          Metadata: {second: here}
      """;
  private static final String CLIENT =
      """
      import boto3

      def handler(event, context):
          s3 = boto3.client("s3")
          return s3.list_buckets()
      """;
  private static final String IGNORED =
      "{cfn-perf: {ignore: [{rule: client-in-handler, reason: rarely called}]}}";

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeRepository() throws IOException {
    folder = Files.createDirectory(folder.toRealPath().resolve("repository"));
    Files.createDirectory(folder.resolve(".git"));
    write("src/app.py", CLIENT);
  }

  @Test
  void aFindingInSharedSourceNamesAllWhoShareIt() throws IOException {
    write("template.yaml", SHARED);
    lint("--select", "client-in-handler");
    assertThat(out)
        .contains("src/app.py:4:10: warning: Each invocation of function First")
        .contains("The same holds for Second.")
        .contains("template.yaml:4:3: note:")
        .contains("template.yaml:7:3: note:")
        .containsOnlyOnce("[client-in-handler]");
  }

  @Test
  void whatOneFunctionSuppressesHoldsForTheOther() throws IOException {
    write("template.yaml", SHARED.replace("{first: here}", IGNORED));
    lint("--select", "client-in-handler");
    assertThat(out)
        .contains("src/app.py:4:10: warning: Each invocation of function Second")
        .doesNotContain("First");
  }

  @Test
  void eachSharingFunctionsSuppressionCounts() throws IOException {
    write(
        "template.yaml",
        SHARED.replace("{first: here}", IGNORED).replace("{second: here}", IGNORED));
    assertThat(lint("--select", "client-in-handler")).isZero();
    assertThat(out).isEqualTo("1 template: no findings; 1 suppressed\n");
  }

  @Test
  void aCommentInSharedSourceIsForAllWhoShareIt() throws IOException {
    write("template.yaml", SHARED);
    write(
        "src/app.py",
        CLIENT.replace("    s3 =", "    # cfn-perf: ignore[client-in-handler] rare\n    s3 ="));
    assertThat(lint("--select", "client-in-handler")).isZero();
    assertThat(out).doesNotContain("client-in-handler");
  }

  @Test
  void withoutCodeNoSourceIsRead() throws IOException {
    write("template.yaml", SHARED);
    assertThat(lint("--no-code", "--select", "client-in-handler")).isZero();
    assertThat(out).doesNotContain("client-in-handler");
  }

  @Test
  void aFileThatIsTooLargeIsNotedWithVerbose() throws IOException {
    write("template.yaml", SHARED);
    write("src/app.py", CLIENT + "# padding\n".repeat(220_000));
    assertThat(lint("--verbose", "--select", "client-in-handler")).isZero();
    assertThat(out + err).containsOnlyOnce("src/app.py:1:1: note: over 2 MB");
    lint("--select", "client-in-handler");
    assertThat(out + err).doesNotContain("over 2 MB");
  }

  @Test
  void aBundleIsNotedWithVerbose() throws IOException {
    write(
        "template.yaml",
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Worker:
            Type: AWS::Serverless::Function
            Properties: {Runtime: nodejs22.x, CodeUri: dist/, Handler: index.handler}
        """);
    write(
        "dist/index.js",
        """
        var __create = Object.create;
        var __defProp = Object.defineProperty;
        var __getOwnPropNames = Object.getOwnPropertyNames;
        var __commonJS = (cb, mod) => function () { return mod; };
        // node_modules/aws-sdk/lib/aws.js
        exports.handler = async () => new (require('aws-sdk').S3)();
        """);
    assertThat(lint("--verbose", "--select", "client-in-handler,node-whole-sdk")).isZero();
    assertThat(out + err).containsOnlyOnce("dist/index.js:1:1: note: looks like a generated");
  }

  @Test
  void aCodeFolderOutsideTheRepositoryIsNotRead() throws IOException {
    write("template.yaml", SHARED.replace("CodeUri: src/", "CodeUri: ../elsewhere/"));
    write("../elsewhere/app.py", CLIENT);
    assertThat(lint("--select", "client-in-handler")).isZero();
    assertThat(out).doesNotContain("client-in-handler");
  }

  @Test
  void aLinkThatLeadsOutIsNotFollowed() throws IOException {
    write("template.yaml", SHARED.replace("CodeUri: src/", "CodeUri: linked/"));
    write("../elsewhere/app.py", CLIENT);
    Files.createSymbolicLink(
        folder.resolve("linked"), folder.resolveSibling("elsewhere").toRealPath());
    assertThat(lint("--select", "client-in-handler")).isZero();
    assertThat(out).doesNotContain("client-in-handler");
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private int lint(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lint"));
    all.addAll(List.of(arguments));
    all.add("template.yaml");
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    int exit =
        Main.run(
            all.toArray(new String[0]),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            Map.of(),
            folder);
    out = stdout.toString(StandardCharsets.UTF_8);
    err = stderr.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
