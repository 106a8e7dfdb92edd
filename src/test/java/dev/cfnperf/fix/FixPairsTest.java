package dev.cfnperf.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file {@code x.before.yaml} of a folder named after a selection ({@code safe}, {@code
 * suggested}, a rule) becomes its {@code x.after.yaml}. After a change that is meant, write them
 * anew with {@code mvn test -Dtest=FixPairsTest -Dgolden=write} and read the difference.
 */
final class FixPairsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/cfnperf/fix");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TempDir private Path scratch;

  static List<Path> befores() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().contains(".before.")).sorted().toList();
    }
  }

  private static Path after(Path before) {
    return Path.of(before.toString().replace(".before.", ".after."));
  }

  @ParameterizedTest
  @MethodSource("befores")
  void anAuthorsFileIsMended(Path before) throws Exception {
    String option = "--fix=" + before.getParent().getFileName();
    Path folder = Files.createDirectories(scratch.toRealPath().resolve("repo"));
    Path file = folder.resolve("template" + before.toString().replaceFirst(".*\\.before", ""));
    Files.copy(before, file);
    git(folder, "init", "-q");
    byte[] patch = run(folder, option, "--diff");
    assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(before));
    run(folder, option, "--format", "json");
    byte[] fixed = Files.readAllBytes(file);
    if (WRITE) {
      Files.write(after(before), fixed);
    }
    assertThat(new String(fixed, StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(after(before)));
    run(folder, option, "--format", "json");
    assertThat(Files.readAllBytes(file)).as("a second run changes nothing").isEqualTo(fixed);
    assertThat(comments(fixed)).containsExactlyElementsOf(comments(Files.readAllBytes(before)));
    applies(folder, file, before, patch, fixed);
  }

  private static void applies(Path folder, Path file, Path before, byte[] patch, byte[] fixed)
      throws Exception {
    Files.write(file, Files.readAllBytes(before));
    if (patch.length == 0) {
      assertThat(fixed).isEqualTo(Files.readAllBytes(before));
      return;
    }
    Path diff = Files.write(folder.resolve("fix.patch"), patch);
    git(folder, "apply", "--check", diff.toString());
    git(folder, "apply", "--whitespace=nowarn", diff.toString());
    assertThat(Files.readAllBytes(file)).as("what git apply makes").isEqualTo(fixed);
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
  }

  private static byte[] run(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            folder);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isLessThan(2);
    return out.toByteArray();
  }

  static List<String> comments(byte[] content) {
    return new String(content, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.strip().startsWith("#"))
        .toList();
  }

  @Test
  void everyPairIsWhole() throws IOException {
    List<Path> befores = befores();
    assertThat(befores).hasSizeGreaterThanOrEqualTo(40);
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.filter(file -> file.toString().contains(".after.")))
          .containsExactlyInAnyOrderElementsOf(befores.stream().map(FixPairsTest::after).toList());
    }
  }
}
