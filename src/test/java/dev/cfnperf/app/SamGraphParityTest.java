package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A SAM template and the CloudFormation it expands to are the same application, so they have the
 * same graph: every node, every edge and every fact of them. Checked over templates that nobody
 * here wrote, where they are at hand.
 */
final class SamGraphParityTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("cfnperf.corpus", "../shared/corpus")).resolve("sam-transform");

  /** Templates whose graphs differ, with the reason. */
  private static final String REASONS = "/dev/cfnperf/sam-graph-differences.properties";

  @Test
  void aTemplateAndItsExpansionHaveTheSameGraph() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    Properties reasons = reasons();
    List<String> unexplained = new ArrayList<>();
    List<String> explained = new ArrayList<>();
    Set<String> unused = new TreeSet<>(reasons.stringPropertyNames());
    int compared = 0;
    for (Path input : inputs()) {
      String name = input.getFileName().toString().replaceFirst("\\.[^.]+$", "");
      Path output = CORPUS.resolve("output").resolve(name + ".json");
      if (name.startsWith("error_") || !Files.exists(output)) {
        continue;
      }
      compared++;
      String difference = difference(input, output);
      if (difference.isEmpty()) {
        continue;
      }
      String reason = reasons.getProperty(name, "");
      unused.remove(name);
      (reason.isEmpty() ? unexplained : explained)
          .add(name + ": " + (reason.isEmpty() ? difference : reason));
    }
    int equal = compared - unexplained.size() - explained.size();
    System.out.printf(
        "SAM parity of graphs: %d of %d applications are equal to their expansion (%.1f %%)%n",
        equal, compared, 100.0 * equal / compared);
    explained.forEach(each -> System.out.println("  differs by design: " + each));
    assertThat(unexplained).isEmpty();
    assertThat(unused).as("reasons for templates that are equal").isEmpty();
  }

  private static Properties reasons() throws IOException {
    Properties reasons = new Properties();
    try (InputStream in = SamGraphParityTest.class.getResourceAsStream(REASONS)) {
      reasons.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return reasons;
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("input"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String difference(Path input, Path output) throws IOException {
    Set<String> sam = lines(input);
    Set<String> expanded = lines(output);
    Set<String> both = new TreeSet<>(sam);
    both.retainAll(expanded);
    sam.removeAll(both);
    expanded.removeAll(both);
    return sam.isEmpty() && expanded.isEmpty()
        ? ""
        : "\n  only in SAM\n    "
            + String.join("\n    ", sam)
            + "\n  only in the expansion\n    "
            + String.join("\n    ", expanded)
            + "\n";
  }

  /** Each field of the graph as a line, but for the places, which are those of different files. */
  private static Set<String> lines(Path file) throws IOException {
    Set<String> lines = new TreeSet<>();
    Graph graph = graph(file);
    for (Graph.Node node : graph.nodes()) {
      String id = node.kind().label() + " " + node.id();
      lines.add(id + node.parent().map(parent -> " of " + parent).orElse(""));
      node.facts().forEach((name, value) -> lines.add(id + ": " + name + " = " + value));
    }
    for (Graph.Edge edge : graph.edges()) {
      lines.add(edge.from() + " " + edge.relation().label() + " " + edge.to() + " " + edge.facts());
    }
    return lines;
  }

  private static Graph graph(Path file) throws IOException {
    try {
      SourceText text = SourceText.of(file.toString(), Files.readString(file));
      Template template = Template.of(Documents.read(text)).orElseThrow();
      return Graph.of(
          Application.of(
              Stack.root(template, new Templates(LocalFiles.NONE), Scenario.DEFAULTS, Map.of())));
    } catch (SyntaxException malformed) {
      throw new AssertionError(file.toString(), malformed);
    }
  }
}
