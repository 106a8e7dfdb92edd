package dev.cfnperf.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cfnperf.report.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs the program, from bytes to all reports, over a project of which one file is made up. */
final class Pipeline {
  private static final int CHECKS = 8;

  private final FuzzTarget target;
  private final Path project;
  private final byte[] head;
  private final List<String> reports;
  private final Program program;
  private final Mending mending;

  private Pipeline(FuzzTarget target, Path project, byte[] head) {
    this.target = target;
    this.project = project;
    this.head = head;
    this.reports = new ArrayList<>(Formats.names());
    reports.remove("json");
    this.program = new Program(project);
    this.mending = new Mending(project, program, target.arguments());
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
    run(input, Math.floorMod(Arrays.hashCode(input), CHECKS));
  }

  /** Runs the program on an input, and holds against it all that is to hold. */
  void runAll(byte[] input) throws IOException {
    for (int check = 0; check < CHECKS; check++) {
      run(input, check);
    }
  }

  private void run(byte[] input, int check) throws IOException {
    write(input);
    int hash = Arrays.hashCode(input);
    // All of them each time would take longer than the linting.
    String format = reports.get(Math.floorMod(hash / 8, reports.size()));
    List<String> arguments = new ArrayList<>(target.arguments());
    arguments.add("--format=json");
    arguments.add("--format=" + format + "=out/" + format);
    Program.Ran ran = program.run(arguments);
    // Without a baseline that can be read there is no report.
    require(ran.reported() || (ran.code() == 2 && !ran.err().isBlank()), "said nothing");
    JsonNode report = ran.report();
    new Reports(project, report).check();
    if (ran.reported()) {
      Reports.checkFormat("json", ran.out());
      String written = Files.readString(project.resolve("out").resolve(format));
      Reports.checkFormat(format, written);
      if ((hash & 64) == 0) {
        Reports.checkSchema(format, written);
      }
    }
    more(check, input, arguments, ran);
  }

  // Each costs another run or two, so that an input gets one of them.
  private void more(int which, byte[] input, List<String> arguments, Program.Ran ran)
      throws IOException {
    switch (which) {
      case 0 -> {
        arguments.add("--jobs=1");
        require(program.run(arguments).equals(ran), "the same input gave another output");
      }
      case 1 -> {
        if (target == FuzzTarget.YAML && isPlainYaml(input)) {
          shifted(input, ran.report());
        }
      }
      case 2 -> Reports.checkSchema("json", ran.out());
      case 3 -> mending.one(ran.report(), Arrays.hashCode(input));
      case 4 -> mending.all(ran.report());
      case 5 -> {
        String drawn = program.run(List.of("graph", "--format=json")).out();
        Reports.checkFormat("graph", drawn);
        Reports.checkFormat("graph", program.run(List.of("graph", "--format=mermaid")).out());
      }
      case 6 -> {
        String format = input.length % 2 == 0 ? "markdown" : "json";
        Reports.checkFormat("review", program.run(List.of("review", "--format=" + format)).out());
      }
      default -> {}
    }
  }

  private void write(byte[] input) throws IOException {
    byte[] content = Arrays.copyOf(head, head.length + input.length);
    System.arraycopy(input, 0, content, head.length, input.length);
    Files.write(project.resolve(target.file()), content);
  }

  // A comment above a template moves what is found, and changes nothing else.
  private void shifted(byte[] input, JsonNode before) throws IOException {
    byte[] note = "# a note\n".getBytes(StandardCharsets.UTF_8);
    byte[] longer = Arrays.copyOf(note, note.length + input.length);
    System.arraycopy(input, 0, longer, note.length, input.length);
    write(longer);
    JsonNode after = program.run(List.of("--format=json")).report();
    require(
        Reports.places(before, 1).equals(Reports.places(after, 0)),
        "a comment changed what is found");
  }

  private static boolean isPlainYaml(byte[] input) {
    return input.length > 0 && Character.isLetter(input[0]);
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
