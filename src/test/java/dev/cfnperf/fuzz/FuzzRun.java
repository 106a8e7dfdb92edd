package dev.cfnperf.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs Jazzer on each target for a share of the time, as many at once as there are processors, and
 * prints what came of it. What it finds is kept in {@code target/fuzz/NAME/found}; inputs that reach
 * something new are kept beside, and the next run begins with them.
 *
 * <p>Arguments: seconds in total, then targets (none for all).
 */
final class FuzzRun {
  private static final Path WORK = Path.of("target/fuzz").toAbsolutePath();
  private static final int LONGEST = 20_000;
  private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s.*? cov: (\\d+) ft: (\\d+)");

  private FuzzRun() {}

  /** What came of one target. */
  private record Result(FuzzTarget target, long executions, int branches, int found) {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    int seconds = Integer.parseInt(args[0]);
    List<FuzzTarget> targets = new ArrayList<>();
    for (String name : Arrays.asList(args).subList(1, args.length)) {
      targets.add(FuzzTarget.valueOf(name));
    }
    if (targets.isEmpty()) {
      targets.addAll(List.of(FuzzTarget.values()));
    }
    int atOnce = Runtime.getRuntime().availableProcessors();
    int each = Math.max(1, seconds * Math.min(atOnce, targets.size()) / targets.size());
    ExecutorService runners = Executors.newFixedThreadPool(atOnce);
    List<Future<Result>> running = new ArrayList<>();
    for (FuzzTarget target : targets) {
      running.add(runners.submit(() -> run(target, each)));
    }
    runners.shutdown();
    int found = 0;
    System.out.printf("%-14s %10s %9s %6s%n", "target", "executions", "branches", "found");
    for (Future<Result> each1 : running) {
      Result result = each1.get();
      found += result.found;
      System.out.printf(
          "%-14s %10d %9d %6d%n",
          result.target, result.executions, result.branches, result.found);
    }
    System.out.println("each for " + each + " s, " + atOnce + " at once");
    System.exit(found == 0 ? 0 : 1);
  }

  private static Result run(FuzzTarget target, int seconds)
      throws IOException, InterruptedException {
    Path folder = WORK.resolve(target.name());
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path found = Files.createDirectories(folder.resolve("found"));
    int number = 0;
    for (byte[] seed : target.seeds()) {
      if (seed.length <= LONGEST) {
        Files.write(seeds.resolve("seed-" + number++), seed);
      }
    }
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Xss16m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + FuzzEntry.class.getName());
    command.add("--target_args=" + target);
    command.add("--mutator_framework=false");
    command.add(
        "--instrumentation_includes=dev.cfnperf.**:org.yaml.snakeyaml.**:"
            + "com.fasterxml.jackson.core.**:com.fasterxml.jackson.dataformat.**:"
            + "graphql.parser.**:org.eclipse.jgit.ignore.**");
    command.add("--instrumentation_excludes=dev.cfnperf.fuzz.**");
    command.add("--keep_going=20");
    command.add("--reproducer_path=" + found);
    command.add("--coverage_report=" + folder.resolve("coverage.txt"));
    command.add("-artifact_prefix=" + found + "/");
    command.add("-max_total_time=" + seconds);
    // One input that takes this long, in seconds, is itself a find.
    command.add("-timeout=60");
    command.add("-rss_limit_mb=3000");
    command.add("-max_len=" + LONGEST);
    command.add("-use_value_profile=1");
    command.add("-print_final_stats=1");
    Path words = target.resources().resolve("words");
    if (Files.exists(words)) {
      command.add("-dict=" + words);
    }
    command.add(corpus.toString());
    command.add(seeds.toString());
    Process jazzer =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = jazzer.waitFor();
    return result(target, log, found, code);
  }

  private static Result result(FuzzTarget target, Path log, Path found, int code)
      throws IOException {
    long executions = 0;
    int branches = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher progress = PROGRESS.matcher(line);
      if (progress.find()) {
        executions = Long.parseLong(progress.group(1));
        branches = Integer.parseInt(progress.group(2));
      }
    }
    int count;
    try (Stream<Path> files = Files.list(found)) {
      count = (int) files.filter(FuzzRun::isFound).count();
    }
    Optional<String> failed =
        executions == 0 || (code != 0 && count == 0)
            ? Optional.of("Jazzer ended with " + code)
            : Optional.empty();
    if (failed.isPresent()) {
      System.err.println(target + ": " + failed.get() + "; its log is " + log);
      count++;
    }
    return new Result(target, executions, branches, count);
  }

  private static boolean isFound(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("crash-") || name.startsWith("timeout-") || name.startsWith("oom-");
  }
}
