package dev.cfnperf.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes all fixes in copies of public templates, and looks at what became of them. */
final class FixCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("cfnperf.corpus", "../shared/corpus"));
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"patterns", "sam-transform/input"})
  void safeThenSuggested(String name) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS.resolve(name)), "no corpus at " + CORPUS);
    Path copy = copied(CORPUS.resolve(name));
    for (String option : List.of("--fix", "--fix=suggested")) {
      Map<String, byte[]> before = contents(copy);
      JsonNode findings = lint(copy);
      JsonNode graph = graph(copy);
      JsonNode left = run(copy, option, "--format", "json");
      Map<String, byte[]> after = contents(copy);
      print(name, option, findings, left, before, after);
      assertThat(comments(after)).isEqualTo(comments(before));
      assertThat(errors(left)).as("errors").isEqualTo(errors(findings));
      assertThat(worse(findings, left)).as("new findings from warning on").isEmpty();
      assertThat(lint(copy).get("summary")).as("as linted anew").isEqualTo(left.get("summary"));
      assertThat(possible(left, option)).as("fixes that could have been made").isEmpty();
      assertThat(GraphChange.unwanted(graph, graph(copy), findings, left))
          .as("changes of the graph that no fix is meant to make")
          .isEmpty();
      run(copy, option, "--format", "json");
      assertThat(contents(copy)).as("a second run").usingRecursiveComparison().isEqualTo(after);
    }
  }

  private Path copied(Path from) throws IOException {
    Path to = scratch.toRealPath().resolve("copy");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!file.getFileName().toString().startsWith("error_")) {
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
    return to;
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static Map<String, List<String>> comments(Map<String, byte[]> contents) {
    Map<String, List<String>> comments = new TreeMap<>();
    contents.forEach((file, bytes) -> comments.put(file, FixPairsTest.comments(bytes)));
    return comments;
  }

  private static JsonNode lint(Path folder) {
    return run(folder, "--format", "json");
  }

  private static JsonNode graph(Path folder) {
    return run(folder, "graph", "--format", "json");
  }

  private static JsonNode run(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(
        arguments,
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        folder);
    try {
      return JSON.readTree(out.toByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(err.toString(StandardCharsets.UTF_8), failed);
    }
  }

  private static Map<String, Integer> counts(JsonNode result, boolean withInfos) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode each : result.get("findings")) {
      if (withInfos || !each.get("severity").asText().equals("info")) {
        String key = each.get("file") + " " + each.get("rule") + " " + each.get("resource");
        counts.merge(key, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<String> worse(JsonNode before, JsonNode after) {
    Map<String, Integer> earlier = counts(before, true);
    List<String> worse = new ArrayList<>();
    counts(after, false)
        .forEach(
            (key, count) -> {
              if (count > earlier.getOrDefault(key, 0)) {
                worse.add(key);
              }
            });
    return worse;
  }

  // Their lines move.
  private static List<String> errors(JsonNode result) {
    List<String> errors = new ArrayList<>();
    for (JsonNode each : result.get("errors")) {
      errors.add(each.get("file") + " " + each.get("message").asText().replaceAll("\\d+", "#"));
    }
    return errors;
  }

  private static List<String> possible(JsonNode result, String option) {
    List<String> possible = new ArrayList<>();
    for (JsonNode each : result.get("findings")) {
      JsonNode fix = each.path("fix");
      boolean chosen = option.endsWith("suggested") || fix.path("kind").asText().equals("safe");
      if (fix.isObject() && chosen && !fix.path("refusal").isTextual()) {
        possible.add(each.get("file") + " " + each.get("rule") + " " + each.get("resource"));
      }
    }
    return possible;
  }

  private static void print(
      String name,
      String option,
      JsonNode before,
      JsonNode after,
      Map<String, byte[]> texts,
      Map<String, byte[]> changed) {
    Map<String, Integer> gone = new TreeMap<>();
    before.get("findings").forEach(each -> gone.merge(each.get("rule").asText(), 1, Integer::sum));
    after.get("findings").forEach(each -> gone.merge(each.get("rule").asText(), -1, Integer::sum));
    gone.values().removeIf(count -> count == 0);
    Map<String, Integer> refused = new TreeMap<>();
    for (JsonNode each : after.get("findings")) {
      JsonNode why = each.path("fix").path("refusal");
      if (why.isTextual()) {
        refused.merge(why.asText().replaceAll("at line \\d+|bring .*", "…"), 1, Integer::sum);
      }
    }
    long files =
        texts.keySet().stream()
            .filter(file -> !java.util.Arrays.equals(texts.get(file), changed.get(file)))
            .count();
    System.out.printf("%s %s: %d files changed%n", name, option, files);
    System.out.println("  gone, by rule: " + gone);
    System.out.println("  refused: " + refused);
  }
}
