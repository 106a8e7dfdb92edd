package dev.cfnperf.fuzz;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.cli.Main;
import dev.cfnperf.report.Formats;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the program, from bytes to all reports, over a project of which one file is made up. */
final class Pipeline {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final FuzzTarget target;
  private final Path project;
  private final byte[] head;
  private final List<String> reports;

  private Pipeline(FuzzTarget target, Path project, byte[] head) {
    this.target = target;
    this.project = project;
    this.head = head;
    this.reports = new ArrayList<>(Formats.names());
    reports.remove("json");
  }

  static Pipeline of(FuzzTarget target) throws IOException {
    // A disk would be the slowest part.
    Path memory = Path.of("/dev/shm");
    Path project =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "cfn-perf-fuzz")
            : Files.createTempDirectory("cfn-perf-fuzz");
    project = project.toRealPath();
    Path template = target.resources().resolve("project");
    Files.createDirectory(project.resolve(".git"));
    Files.createDirectory(project.resolve("out"));
    if (Files.isDirectory(template)) {
      try (Stream<Path> files = Files.walk(template)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = project.resolve(template.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Files.createDirectories(project.resolve(target.file()).getParent());
    Pipeline pipeline = new Pipeline(target, project, target.head());
    Runtime.getRuntime().addShutdownHook(new Thread(pipeline::delete));
    return pipeline;
  }

  /**
   * Runs the program on an input.
   *
   * @throws AssertionError if it does what it must never do
   */
  void run(byte[] input) throws IOException {
    byte[] content = Arrays.copyOf(head, head.length + input.length);
    System.arraycopy(input, 0, content, head.length, input.length);
    Files.write(project.resolve(target.file()), content);
    int hash = Arrays.hashCode(input);
    // All of them each time would take longer than the linting.
    String format = reports.get(Math.floorMod(hash / 8, reports.size()));
    List<String> arguments = new ArrayList<>(target.arguments());
    arguments.add("--format=json");
    arguments.add("--format=" + format + "=out/" + format);
    Ran ran = program(arguments);
    boolean reported = !ran.out.isEmpty();
    // Without a baseline that can be read there is no report.
    require(reported || (ran.code == 2 && !ran.err.isBlank()), "said nothing");
    JsonNode report = JSON.readTree(reported ? ran.out : "{\"findings\":[],\"errors\":[]}");
    new Reports(project, report).check();
    if (reported) {
      Reports.checkFormat(format, Files.readString(project.resolve("out").resolve(format)));
    }
    if ((hash & 7) == 0) {
      arguments.add("--jobs=1");
      require(program(arguments).equals(ran), "the same input gave another output");
    } else if ((hash & 7) == 1 && target == FuzzTarget.YAML && isPlainYaml(input)) {
      shifted(input, report);
    }
  }

  // A comment above a template moves what is found, and changes nothing else.
  private void shifted(byte[] input, JsonNode before) throws IOException {
    byte[] note = "# a note\n".getBytes(StandardCharsets.UTF_8);
    byte[] longer = Arrays.copyOf(note, note.length + input.length);
    System.arraycopy(input, 0, longer, note.length, input.length);
    Files.write(project.resolve(target.file()), longer);
    JsonNode after = JSON.readTree(program(List.of("--format=json")).out);
    require(
        Reports.places(before, 1).equals(Reports.places(after, 0)),
        "a comment changed what is found");
  }

  private static boolean isPlainYaml(byte[] input) {
    return input.length > 0 && Character.isLetter(input[0]);
  }

  private record Ran(int code, String out, String err) {}

  private Ran program(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args.toArray(new String[0]),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of(),
            project);
    Ran ran =
        new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    require(code >= 0 && code <= 2, "ended with " + code);
    require(!(ran.out + ran.err).contains("internal error"), ran.out + ran.err);
    return ran;
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  void delete() {
    if (!Files.exists(project)) {
      return;
    }
    try (Stream<Path> all = Files.walk(project)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    } catch (IOException left) {
      System.err.println("can't delete " + project + ": " + left);
    }
  }
}
