package dev.cfnperf.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cfnperf.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the program on each line of {@code inputs.yaml}, whole. The page about it is made out of
 * that table, too: {@code mvn test -Dtest=HostileInputsTest -Dregenerate}.
 */
final class HostileInputsTest {
  private static final Path PAGE = Path.of("docs/hostile-inputs.md");

  /** What one line may take at most, on a machine that is busy with other things. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final String GOOD =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Resources:
        Jobs:
          Type: AWS::SQS::Queue
        Worker:
          Type: AWS::Lambda::Function
          Properties: {Runtime: python3.13, Handler: a.b, Timeout: 30, Code: {ZipFile: "x = 1"}}
        Mapping:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {FunctionName: !Ref Worker, EventSourceArn: !GetAtt Jobs.Arn}
      """;

  private static final String FOUND_IN_IT = "good.yaml:8:3: warning: ";

  private record Ran(int exit, String output) {}

  @TestFactory
  Stream<DynamicContainer> hostileInputs() throws IOException {
    return HostileInput.all().stream()
        .map(
            group ->
                DynamicContainer.dynamicContainer(
                    group.name(),
                    group.inputs().stream()
                        .map(each -> DynamicTest.dynamicTest(each.input(), () -> check(each)))));
  }

  private static void check(HostileInput input) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cfn-perf-hostile").toRealPath();
    try {
      Files.createDirectory(folder.resolve(".git"));
      Files.writeString(folder.resolve("good.yaml"), GOOD);
      input.make(folder);
      Ran ran =
          assertTimeoutPreemptively(
              PATIENCE,
              () -> input.run().isPresent() ? process(input, folder) : run(input, folder));
      String output = shortened(ran.output);
      assertThat(ran.output).doesNotContain("internal error").doesNotContain("Exception");
      assertThat(ran.output.contains(input.says())).as("%s in %s", input.says(), output).isTrue();
      assertThat(ran.exit).as(output).isEqualTo(input.exit());
      if (input.lints() && input.run().isEmpty()) {
        assertThat(ran.output.contains(FOUND_IN_IT)).as(output).isTrue();
      }
    } finally {
      bash("chmod -R u+rwx . 2>/dev/null; rm -rf -- \"$PWD\"", folder).waitFor();
    }
  }

  private static Ran run(HostileInput input, Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, false, StandardCharsets.UTF_8);
    int code =
        Main.run(
            input.args().toArray(new String[0]),
            new ByteArrayInputStream(new byte[0]),
            both,
            both,
            Map.of(),
            folder);
    both.flush();
    return new Ran(code, out.toString(StandardCharsets.UTF_8));
  }

  private static Ran process(HostileInput input, Path folder)
      throws IOException, InterruptedException {
    Path program = Files.createTempFile("cfn-perf", ".sh");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s' ${JAVA_OPTS:-} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\"\n"
            .formatted(java, classPath(), Main.class.getName()));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path output = Files.createTempFile("cfn-perf", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder("bash", "-c", input.run().get());
      builder.environment().put("RUN", program.toString());
      builder.environment().put("UNPRIVILEGED", unprivileged());
      builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
      int code = builder.start().waitFor();
      return new Ran(code, Files.readString(output));
    } finally {
      Files.delete(program);
      Files.delete(output);
    }
  }

  // What is said of the good template is known.
  private static String shortened(String output) {
    return output
        .lines()
        .filter(line -> !line.startsWith("good.yaml:") && !line.startsWith(" "))
        .limit(40)
        .map(line -> line.length() > 300 ? line.substring(0, 300) : line)
        .collect(Collectors.joining("\n"));
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(each -> Path.of(each).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  // Root may read what nobody may, unless it gives that up.
  private static String unprivileged() {
    String lost = "-dac_override,-dac_read_search";
    return System.getProperty("user.name").equals("root")
        ? "setpriv --bounding-set=" + lost + " --inh-caps=" + lost
        : "";
  }

  private static Process bash(String script, Path folder) throws IOException {
    return new ProcessBuilder("bash", "-c", script).directory(folder.toFile()).start();
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String made = page(HostileInput.all());
    if (System.getProperty("regenerate") != null) {
      Files.writeString(PAGE, made);
    }
    assertThat(PAGE)
        .as("stale: mvn test -Dtest=HostileInputsTest -Dregenerate")
        .content()
        .isEqualTo(made);
  }

  private static String page(List<HostileInput.Group> groups) {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Made by mvn test -Dtest=HostileInputsTest -Dregenerate -->\n");
    page.append("# Hostile inputs, and what happens\n\n");
    page.append("Each line is a test: the program runs on the input, whole, and a good template\n");
    page.append(
        "beside it is linted all the same. What is said is shortened. Exit code 1 is the\n");
    page.append("good template's own findings. Limits and promises: [security.md](security.md).\n");
    for (HostileInput.Group group : groups) {
      page.append("\n## ").append(group.name()).append("\n\n");
      page.append("| input | exit | what is said |\n|---|---|---|\n");
      for (HostileInput input : group.inputs()) {
        page.append("| ").append(input.input()).append(" | ").append(input.exit());
        page.append(" | ").append(said(input)).append(" |\n");
      }
    }
    return page.toString();
  }

  private static String said(HostileInput input) {
    String says = input.says().strip();
    boolean silent = says.isEmpty() || says.endsWith("templates:") || says.endsWith("template:");
    return silent ? "nothing of it" : "`" + says.replace("|", "\\|") + "`";
  }
}
