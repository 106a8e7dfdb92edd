package dev.cfnperf.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --fix} and {@code --diff} do to files, as somebody sees it who runs them. */
final class FixRunTest {
  private static final String BEFORE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Machine:
          Type: AWS::Serverless::StateMachine
          # as the team calls it
          Properties:
            DefinitionUri: machine.asl.json
      """;
  private static final String AFTER = BEFORE + "      Tracing:\n        Enabled: true\n";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    elsewhere = elsewhere.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void theModeStays() throws IOException {
    Path file = write("template.yaml", BEFORE);
    for (String mode : List.of("rw-r-----", "rwxr-xr-x", "rw-------")) {
      Files.writeString(file, BEFORE);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertThat(run("--fix").code()).isLessThan(2);
      assertThat(file).hasContent(AFTER);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(mode);
    }
    assertThat(names()).containsExactly("template.yaml");
  }

  @Test
  void aSymbolicLinkInsideStaysOne() throws IOException {
    Path real = write("shared/real.yaml", BEFORE);
    Path link =
        Files.createSymbolicLink(folder.resolve("template.yaml"), Path.of("shared/real.yaml"));
    assertThat(run("--fix", "template.yaml").code()).isLessThan(2);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo(AFTER);
  }

  @Test
  void aSymbolicLinkOutIsNeverFollowed() throws IOException {
    Path real = Files.writeString(elsewhere.resolve("real.yaml"), BEFORE);
    Files.createSymbolicLink(folder.resolve("template.yaml"), real);
    for (String option : List.of("--fix", "--fix=suggested", "--diff")) {
      ProgramRun run = run(option, "template.yaml");
      assertThat(run.out() + run.err()).contains("template.yaml").doesNotContain("+++ ");
      assertThat(run.out() + run.err()).contains("not read: it leads out of");
      assertThat(Files.readString(real)).isEqualTo(BEFORE);
    }
  }

  @Test
  void aReadOnlyFileIsLeftAloneEvenBySuperusers() throws IOException {
    Path file = write("template.yaml", BEFORE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    ProgramRun run = run("--fix");
    assertThat(run.out()).contains("template.yaml is read-only: change it where it comes from");
    assertThat(run.err()).contains("0 findings mended in 0 files");
    assertThat(file).hasContent(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "crlf", "bom", "crlf bom", "no end", "crlf no end", "bom no end"})
  void whatTheFileIsWrittenInStays(String how) throws IOException {
    Path file = write("template.yaml", written(BEFORE, how));
    run("--fix");
    assertThat(Files.readString(file)).isEqualTo(written(AFTER, how));
  }

  private static String written(String text, String how) {
    String content = how.contains("no end") ? text.stripTrailing() : text;
    content = how.contains("crlf") ? content.replace("\n", "\r\n") : content;
    return how.contains("bom") ? "\uFEFF" + content : content;
  }

  @Test
  void aFullDiskLeavesTheOldFileWhole() throws Exception {
    Path disk = Files.createDirectory(elsewhere.resolve("disk"));
    assumeTrue(code("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0);
    try {
      Files.createDirectory(disk.resolve(".git"));
      String large = BEFORE + ("# " + "x".repeat(77) + "\n").repeat(500);
      Path file = Files.writeString(disk.resolve("template.yaml"), large);
      ProgramRun run = ProgramRun.in(disk, "--fix");
      assertThat(run.code()).isEqualTo(Main.PROBLEM);
      assertThat(run.out() + run.err()).contains("not changed: ").contains("0 findings mended");
      // What isn't mended after all is still told.
      assertThat(run.out()).contains("[state-machine-tracing-off]");
      assertThat(file).hasContent(large);
      try (Stream<Path> files = Files.list(disk)) {
        assertThat(files.map(each -> each.getFileName().toString()))
            .containsExactlyInAnyOrder(".git", "template.yaml");
      }
    } finally {
      assertThat(code("umount", disk.toString())).isZero();
    }
  }

  @Test
  void twoAtOnceLeaveWholeFiles() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      files.add(write("app" + i + "/template.yaml", BEFORE));
    }
    Shell shell = Shell.in(folder, elsewhere);
    shell.run("cfn-perf --fix >one.txt 2>&1 & cfn-perf --fix >two.txt 2>&1; wait");
    for (Path file : files) {
      assertThat(file).hasContent(AFTER);
    }
    assertThat(names()).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void standardInputHasNoFile() {
    ProgramRun run = ProgramRun.in(folder, java.util.Map.of(), BEFORE, "--fix", "-");
    assertThat(run.code()).isEqualTo(Main.PROBLEM);
    assertThat(run.err()).contains("--fix and --diff take files");
  }

  @Test
  void reportsAreOfWhatIsLeft() throws IOException {
    Path file = write("template.yaml", BEFORE);
    ProgramRun json = run("--fix", "--format", "json");
    assertThat(json.out()).doesNotContain("state-machine-tracing-off").startsWith("{");
    Files.writeString(file, BEFORE);
    ProgramRun sarif = run("--fix", "--format", "sarif");
    assertThat(sarif.out()).doesNotContain("\"fixes\"").startsWith("{");
    assertThat(file).hasContent(AFTER);
    Files.writeString(file, BEFORE);
    assertThat(run("--format", "sarif").out()).contains("\"fixes\"");
  }

  @Test
  void onlyWhatIsNewIsMended() throws Exception {
    write("old/template.yaml", BEFORE);
    Shell shell = Shell.in(folder, elsewhere);
    shell.run("rm -r .git && git init -q && git add -A && git commit -qm old");
    write("new/template.yaml", BEFORE);
    assertThat(shell.run("cfn-perf --fix --changed-since HEAD").code()).isLessThan(2);
    assertThat(folder.resolve("old/template.yaml")).hasContent(BEFORE);
    assertThat(folder.resolve("new/template.yaml")).hasContent(AFTER);
    write("new/template.yaml", BEFORE);
    run("--write-baseline", "baseline.json", "old");
    run("--fix", "--baseline", "baseline.json");
    assertThat(folder.resolve("old/template.yaml")).hasContent(BEFORE);
    assertThat(folder.resolve("new/template.yaml")).hasContent(AFTER);
  }

  @Test
  void aSuppressionKeepsItsLine() throws IOException {
    Path file =
        write(
            "template.yaml",
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              # cfn-perf: ignore[queue-no-redrive] drained by hand
              Orders:
                Type: AWS::SQS::Queue
              # cfn-perf: ignore[state-machine-tracing-off] traced elsewhere
              Machine:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: machine.asl.json
              Payments:
                Type: AWS::SQS::Queue
            """);
    ProgramRun run = run("--fix=suggested");
    assertThat(run.out()).doesNotContain("suppression").doesNotContain("Orders");
    assertThat(Files.readString(file))
        .contains("  # cfn-perf: ignore[queue-no-redrive] drained by hand\n  Orders:\n")
        .contains("ignore[state-machine-tracing-off] traced elsewhere\n  Machine:\n")
        .contains("  PaymentsDeadLetterQueue:\n")
        .doesNotContain("Enabled: true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "crlf", "bom", "no end", "crlf bom no end"})
  void gitTakesThePatch(String how) throws Exception {
    Shell shell = Shell.in(folder, elsewhere);
    shell.run("rm -r .git && git init -q");
    Path file = write("my apps/\u00fcber $1/template.yaml", written(BEFORE, how));
    Path other = write("my apps/other.yaml", written(BEFORE, how));
    Shell.Said fromTop = shell.run("cfn-perf --diff | git apply");
    assertThat(fromTop.code()).as(fromTop.err()).isZero();
    assertThat(Files.readString(file)).isEqualTo(written(AFTER, how));
    assertThat(Files.readString(other)).isEqualTo(written(AFTER, how));
    Files.writeString(file, written(BEFORE, how));
    Shell.Said fromBelow = shell.run("cd 'my apps' && cfn-perf --diff | git apply");
    assertThat(fromBelow.code()).as(fromBelow.err()).isZero();
    assertThat(Files.readString(file)).isEqualTo(written(AFTER, how));
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content, UTF_8);
  }

  private ProgramRun run(String... arguments) {
    return ProgramRun.in(folder, arguments);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(each -> each.getFileName().toString()).toList();
    }
  }

  private static int code(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
