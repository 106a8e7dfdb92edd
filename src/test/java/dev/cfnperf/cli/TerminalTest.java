package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What people see who run the program at a terminal: a real one, made by util-linux's script. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "script has other options elsewhere")
final class TerminalTest {
  private static final String QUEUE =
      """
      Resources:
        Orders: {Type: AWS::SQS::Queue}
        Poll:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {EventSourceArn: !GetAtt Orders.Arn, FunctionName: elsewhere}
      """;

  @TempDir private Path scratch;
  private Path repository;
  private Shell shell;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = Files.createDirectory(scratch.toRealPath().resolve("repository"));
    Files.createDirectory(repository.resolve(".git"));
    Files.writeString(repository.resolve("t.yaml"), QUEUE);
    shell = Shell.in(repository, Files.createDirectory(scratch.resolve("home")));
  }

  @Test
  void coloursAreForTerminalsUnlessSomebodyMinds() throws IOException, InterruptedException {
    assertThat(atTerminal("cfn-perf")).contains("\u001b[1;33mwarning:\u001b[0m");
    assertThat(atTerminal("cfn-perf --no-color")).contains("warning: ").doesNotContain("\u001b[1");
    assertThat(atTerminal("NO_COLOR=1 cfn-perf")).contains("warning: ").doesNotContain("\u001b[1");
    assertThat(shell.run("cfn-perf").out()).contains("warning: ").doesNotContain("\u001b[1");
  }

  @Test
  void aLongRunShowsHowFarItIsAndClearsThat() throws IOException, InterruptedException {
    // How many templates take longer than a second is the machine's business.
    int files = 0;
    String seen = "";
    for (int more = 500; more <= 32_000 && !seen.contains(" files"); more *= 4) {
      for (; files < more; files++) {
        Files.writeString(repository.resolve("t" + files + ".yaml"), QUEUE);
      }
      seen = atTerminal("cfn-perf --jobs 1 --format json=/dev/null --fail-on never");
    }
    int last = seen.lastIndexOf("\r\u001b[K");
    assertThat(seen).containsPattern("\r\u001b\\[Kcfn-perf: \\d+ of " + (files + 1) + " files");
    assertThat(seen.substring(last)).as("the line is taken away").isEqualTo("\r\u001b[K");
    Shell.Said piped = shell.run("cfn-perf --jobs 1 --format json=/dev/null --fail-on never");
    assertThat(piped).as("no progress in a log").isEqualTo(new Shell.Said(0, "", ""));
  }

  @Test
  void initAsks() throws IOException, InterruptedException {
    Shell.Said said = shell.run("printf 'y\\n' | script -qec 'cfn-perf init' /dev/null");
    assertThat(said.out()).contains("[y/N]", "Next:  pre-commit install");
    assertThat(repository.resolve(PreCommitFile.NAME)).content().contains("- id: cfn-perf");
  }

  @Test
  void theOrderIsTheSameWithHoweverManyJobs() throws IOException {
    for (int i = 0; i < 60; i++) {
      Files.writeString(repository.resolve("t" + i + ".yaml"), QUEUE);
    }
    String one = ProgramRun.in(repository, "--jobs", "1").out();
    for (int jobs = 2; jobs < 9; jobs++) {
      assertThat(ProgramRun.in(repository, "--jobs", Integer.toString(jobs)).out()).isEqualTo(one);
    }
  }

  private String atTerminal(String command) throws IOException, InterruptedException {
    return shell.run("script -qec '" + command + "' /dev/null").out();
  }
}
