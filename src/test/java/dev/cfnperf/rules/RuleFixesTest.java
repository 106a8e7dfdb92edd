package dev.cfnperf.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.cli.Main;
import dev.cfnperf.rules.RuleExample.Block;
import dev.cfnperf.rules.RuleExample.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that says it has a fix mends one of its own examples, and brings nothing else. */
final class RuleFixesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DOCUMENT = Path.of("docs/fix.md");

  @TempDir private Path scratch;

  static Stream<String> fixable() {
    return RulePages.builtIn().infos().stream().filter(RuleInfo::fixable).map(RuleInfo::id);
  }

  @ParameterizedTest
  @MethodSource("fixable")
  void mendsAnExampleOfItsPage(String rule) throws IOException {
    int mended = 0;
    List<String> seen = new ArrayList<>();
    Set<String> kinds = new TreeSet<>();
    for (RuleExample example : examples(rule)) {
      if (example.kind() != Kind.FIRES) {
        continue;
      }
      Path folder = Files.createTempDirectory(scratch, "example").toRealPath();
      Files.createDirectory(folder.resolve(".git"));
      write(folder, example.files());
      write(folder, example.templates());
      JsonNode before = run(folder, "--format", "json");
      JsonNode after = run(folder, "--fix=" + rule, "--format", "json");
      for (JsonNode each : before.get("findings")) {
        if (each.get("rule").asText().equals(rule)) {
          kinds.add(each.path("fix").path("kind").asText());
          seen.add(each.path("fix").toString());
        }
      }
      mended += count(before).getOrDefault(rule, 0) - count(after).getOrDefault(rule, 0);
      assertThat(after.get("errors")).as(example.caption()).isEqualTo(before.get("errors"));
      assertThat(worse(before, after)).as(example.caption()).isEmpty();
    }
    assertThat(mended).as(rule + ": " + seen).isPositive();
    assertThat(String.join(" or ", kinds)).as("kinds of " + rule).isEqualTo(documented().get(rule));
  }

  @Test
  void theDocumentNamesThemAll() throws IOException {
    assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(fixable().toList());
  }

  /** Each rule of the document's table, and the kind of its fix. */
  private static Map<String, String> documented() throws IOException {
    Map<String, String> kinds = new TreeMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length > 3 && cells[1].strip().matches("[a-z][a-z0-9-]+")) {
        kinds.put(cells[1].strip(), cells[2].strip());
      }
    }
    kinds.remove("rule");
    return kinds;
  }

  private static List<RuleExample> examples(String rule) throws IOException {
    RuleInfo info = RulePages.builtIn().info(rule).orElseThrow();
    Path page = Path.of("rules", info.practice().label(), rule + ".md");
    return RuleExample.of(RulePage.parse(page.toString(), Files.readString(page)));
  }

  private static void write(Path folder, List<Block> blocks) throws IOException {
    for (Block block : blocks) {
      Path file = folder.resolve(block.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.content());
    }
  }

  private static JsonNode run(Path folder, String... arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(
        arguments,
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        folder);
    assertThat(out.size()).as(err.toString(StandardCharsets.UTF_8)).isPositive();
    return JSON.readTree(out.toByteArray());
  }

  private static Map<String, Integer> count(JsonNode result) {
    Map<String, Integer> counts = new TreeMap<>();
    result
        .get("findings")
        .forEach(each -> counts.merge(each.get("rule").asText(), 1, Integer::sum));
    return counts;
  }

  private static List<String> worse(JsonNode before, JsonNode after) {
    Map<String, Integer> earlier = count(before);
    List<String> worse = new ArrayList<>();
    Map<String, Integer> later = count(after);
    for (JsonNode each : after.get("findings")) {
      String rule = each.get("rule").asText();
      if (!each.get("severity").asText().equals("info")
          && later.get(rule) > earlier.getOrDefault(rule, 0)) {
        worse.add(rule);
      }
    }
    return worse;
  }
}
