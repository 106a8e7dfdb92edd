package dev.cfnperf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times whole processes in turn, A B A B, and prints the ratio pair by pair: the machine's speed may
 * drift, the ratio doesn't.
 */
public final class WholeProcess {
  /** The line of the launcher that has its flags. */
  private static final String FLAGS = "flags='";

  private final Path checkout;
  private final Path scratch;
  private final int runs;

  private WholeProcess(Path checkout, Path scratch, int runs) {
    this.checkout = checkout;
    this.scratch = scratch;
    this.runs = runs;
  }

  /**
   * Prints the table.
   *
   * @param args the checkout; the class path of these classes and the program's; a folder of
   *     templates; how often each is run
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("cfn-perf-bench");
    int runs = Integer.parseInt(args[3]);
    WholeProcess bench = new WholeProcess(Path.of(args[0]), scratch, runs);
    System.out.printf(
        "%-34s %9s %9s %22s%n", "whole process, median of " + runs, "ms", "against", "ratio");
    // A start is short, and differs by more from one to the next than what one looks for.
    new WholeProcess(Path.of(args[0]), scratch, 4 * runs).startUp(args[1]);
    bench.throughput(args[1], Path.of(args[2]));
    bench.growth();
    bench.source();
  }

  private String launcher() {
    return checkout.resolve("bin/cfn-perf").toString();
  }

  private void startUp(String classes) throws IOException, InterruptedException {
    String small = checkout.resolve("src/bench/templates/small.yaml").toString();
    List<String> hello = java(List.of(), "Hello", jar(classes));
    List<String> quickHello = java(flags(), "Hello", jar(classes));
    List<String> lint = List.of(launcher(), small);
    compare("a small template / hello", lint, hello);
    compare("the same, hello with our flags", lint, quickHello);
    Path contained = checkout.resolve("target/dist/cfn-perf/bin/cfn-perf");
    if (Files.exists(contained)) {
      lint = List.of(contained.toString(), small);
      compare("self-contained / hello", lint, hello);
      compare("the same, hello with our flags", lint, quickHello);
    }
  }

  private void throughput(String classes, Path folder) throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      System.out.println(folder + " isn't there: no throughput");
      return;
    }
    String name = folder.toString();
    String path = jar(classes) + File.pathSeparator + classes.replaceFirst("^[^:;]*[:;]", "");
    List<String> parsing = java(flags(), "ParseOnly", path, name);
    compare(
        "linting / only parsing, " + folder.getFileName(),
        List.of(launcher(), "--no-code", name),
        parsing);
    compare("the same, with source", List.of(launcher(), name), parsing);
  }

  private void growth() throws IOException, InterruptedException {
    for (Generated shape : Generated.values()) {
      String small = shape.write(scratch, 1_000).toString();
      String large = shape.write(scratch, 20_000).toString();
      String name = shape.name().toLowerCase(Locale.ROOT);
      double ratio =
          compare(
              "20k resources / 1k, " + name,
              List.of(launcher(), "--no-code", large),
              List.of(launcher(), "--no-code", small));
      System.out.printf(
          Locale.ROOT, "  grows with the power %.2f of the size%n", Math.log(ratio) / Math.log(20));
    }
  }

  private void source() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(scratch.resolve("source"));
    String template = Generated.withSource(folder, 200).toString();
    compare(
        "200 functions with source / without",
        List.of(launcher(), template),
        List.of(launcher(), "--no-code", template));
  }

  // These classes as a jar, as a class archive knows no folders.
  private String jar(String classes) throws IOException, InterruptedException {
    Path jar = scratch.resolve("bench.jar");
    if (!Files.exists(jar)) {
      String[] parts = classes.split(File.pathSeparator, -1);
      String jarTool = Path.of(System.getProperty("java.home"), "bin", "jar").toString();
      run(List.of(jarTool, "--create", "--file", jar.toString(), "-C", parts[0], "."));
    }
    return jar.toString();
  }

  // With an archive of its own, as the launcher's program has.
  private List<String> java(List<String> flags, String main, String path, String... args)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    boolean cached = Runtime.version().feature() >= 25;
    String archive = scratch.resolve(main + flags.size()).toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(flags);
    List<String> rest = new ArrayList<>(List.of("-cp", path, "dev.cfnperf.bench." + main));
    rest.addAll(List.of(args));
    List<String> training = new ArrayList<>(command);
    training.add((cached ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
    training.addAll(rest);
    run(training);
    command.add((cached ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    command.addAll(rest);
    return command;
  }

  // The launcher's, so that the two differ in nothing but what they do.
  private List<String> flags() throws IOException {
    for (String line : Files.readAllLines(checkout.resolve("bin/cfn-perf"))) {
      if (line.startsWith(FLAGS)) {
        List<String> flags =
            new ArrayList<>(
                List.of(line.substring(FLAGS.length(), line.lastIndexOf('\'')).split(" ")));
        flags.add("-XX:+UnlockDiagnosticVMOptions");
        flags.add("-XX:ArchiveRelocationMode=0");
        return flags;
      }
    }
    throw new IOException("bin/cfn-perf sets no flags");
  }

  private double compare(String what, List<String> one, List<String> other)
      throws IOException, InterruptedException {
    run(one);
    run(other);
    double[] ones = new double[runs];
    double[] others = new double[runs];
    double[] ratios = new double[runs];
    for (int i = 0; i < runs; i++) {
      ones[i] = run(one);
      others[i] = run(other);
      ratios[i] = ones[i] / others[i];
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "%-34s %9.0f %9.0f   %.2f (%.2f to %.2f)%n",
        what,
        median(ones),
        median(others),
        median(ratios),
        ratios[0],
        ratios[runs - 1]);
    return median(ratios);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private double run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(command).directory(checkout.toFile());
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int code = process.start().waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    // What didn't run at all is fast. A linter that has found something ends with 1 or 2.
    boolean lints = command.get(0).endsWith("cfn-perf");
    if (code > (lints ? 2 : 0)) {
      throw new IOException("ended with " + code + ": " + String.join(" ", command));
    }
    return millis;
  }
}
