package dev.cfnperf.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A person's shell in a folder, with the program installed as {@code cfn-perf}: the one under test
 * in a process of its own. Only building it, which {@code .ci/launcher} tries, is left out of the
 * launcher.
 *
 * @param home what a person has besides: the installed program, git's settings
 */
record Shell(Path folder, Path home) {
  private static final String INSTALLED =
      """
      #!/bin/sh
      # Which streams are terminals, as bin/cfn-perf tells it.
      CFN_PERF_TTY=
      [ -t 1 ] && CFN_PERF_TTY=out
      [ -t 2 ] && CFN_PERF_TTY=$CFN_PERF_TTY,err
      [ -t 0 ] && CFN_PERF_TTY=$CFN_PERF_TTY,in
      export CFN_PERF_TTY
      exec "%s" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%s" %s "$@"
      """;

  /** What a command did. */
  record Said(int code, String out, String err) {}

  static Shell in(Path folder, Path home) throws IOException {
    Path program = home.resolve("bin/cfn-perf");
    Files.createDirectories(program.getParent());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(program, INSTALLED.formatted(java, classPath(), Main.class.getName()));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(
        home.resolve(".gitconfig"),
        "[user]\nname = somebody\nemail = somebody@example.com\n[init]\ndefaultBranch = main\n");
    return new Shell(folder, home);
  }

  // As the folder is another, with absolute paths.
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs a command line. */
  Said run(String command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(home, "out", "");
    Path err = Files.createTempFile(home, "err", "");
    ProcessBuilder shell = new ProcessBuilder(List.of("sh", "-c", command));
    shell.directory(folder.toFile());
    Map<String, String> environment = shell.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("CFN_PERF"));
    environment.put("PATH", home.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("HOME", home.toString());
    shell.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    shell.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = shell.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " doesn't end");
    }
    return new Said(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
