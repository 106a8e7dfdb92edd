package dev.cfnperf.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs Jazzer for so many seconds, which is its argument, and says what came of it. What it finds
 * is kept in {@code target/fuzz/found}: its first byte is the target's number, the rest belongs
 * into the target's {@code found} folder once it's mended. Inputs that reach something new are kept
 * beside, and the next run begins with them.
 */
final class FuzzRun {
  private static final Path WORK = Path.of("target/fuzz").toAbsolutePath();
  private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s.*? cov: (\\d+) ft: (\\d+)");

  /** A run shorter than this begins with some of the seeds only. */
  private static final int LONG_SECONDS = 600;

  private static final int SOME_SEEDS = 6;
  private static final int LONGEST_INPUT = 20_000;

  private FuzzRun() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(args[0]);
    Path seeds = seeds(seconds >= LONG_SECONDS ? Integer.MAX_VALUE : SOME_SEEDS);
    Files.createDirectories(WORK.resolve("corpus"));
    Path found = Files.createDirectories(WORK.resolve("found"));
    Path log = WORK.resolve("log");
    List<String> command = command(seconds);
    command.add(WORK.resolve("corpus").toString());
    command.add(seeds.toString());
    ProcessBuilder jazzer = new ProcessBuilder(command);
    int code = jazzer.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    long troubles;
    try (Stream<Path> files = Files.list(found)) {
      troubles = files.filter(FuzzRun::isTrouble).count();
    }
    long executions = say(log, seconds, troubles);
    if (code != 0 || executions == 0 || troubles > 0) {
      System.out.println("fuzz: Jazzer ended with " + code + "; its log is " + log);
      System.exit(1);
    }
  }

  private static List<String> command(int seconds) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-XX:+UseSerialGC", "-Xss16m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + FuzzEntry.class.getName());
    command.add("--mutator_framework=false");
    // Which branches are taken is enough: with what is compared as well, it's six times slower.
    command.add("--trace=cov");
    command.add(
        "--instrumentation_includes=dev.cfnperf.**:org.yaml.snakeyaml.**:"
            + "com.fasterxml.jackson.core.**:com.fasterxml.jackson.dataformat.**:"
            + "graphql.parser.**:org.eclipse.jgit.ignore.**");
    command.add("--instrumentation_excludes=dev.cfnperf.fuzz.**");
    command.add("--keep_going=20");
    command.add("--reproducer_path=" + WORK.resolve("found"));
    command.add("--coverage_report=" + WORK.resolve("coverage.txt"));
    command.add("-artifact_prefix=" + WORK.resolve("found") + "/");
    command.add("-max_total_time=" + seconds);
    // One input that takes this long, in seconds, is itself a find.
    command.add("-timeout=300");
    command.add("-report_slow_units=60");
    command.add("-rss_limit_mb=4000");
    command.add("-max_len=" + LONGEST_INPUT);
    command.add("-print_final_stats=1");
    return command;
  }

  private static Path seeds(int most) throws IOException {
    Path folder = Files.createDirectories(WORK.resolve("seeds"));
    FuzzTarget[] targets = FuzzTarget.values();
    for (int number = 0; number < targets.length; number++) {
      FuzzTarget target = targets[number];
      List<byte[]> all = target.seeds();
      for (int i = 0; i < all.size(); i += Math.max(1, all.size() / most)) {
        if (all.get(i).length < LONGEST_INPUT) {
          ByteArrayOutputStream seed = new ByteArrayOutputStream();
          seed.write(number);
          seed.writeBytes(all.get(i));
          Files.write(folder.resolve(target + "-" + i), seed.toByteArray());
        }
      }
    }
    return folder;
  }

  private static long say(Path log, int seconds, long troubles) throws IOException {
    long executions = 0;
    long branches = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher progress = PROGRESS.matcher(line);
      if (progress.find()) {
        executions = Long.parseLong(progress.group(1));
        branches = Long.parseLong(progress.group(2));
      } else if (line.startsWith("executed ")) {
        System.out.println("fuzz: " + line);
      }
    }
    System.out.printf(
        "fuzz: %d s, %d executions, %d edges covered, %d found%n",
        seconds, executions, branches, troubles);
    return executions;
  }

  private static boolean isTrouble(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("crash-") || name.startsWith("timeout-") || name.startsWith("oom-");
  }
}
