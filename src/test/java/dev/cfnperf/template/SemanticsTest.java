package dev.cfnperf.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionSources;
import dev.cfnperf.app.Graph;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.RepositoryFiles;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates that say in comments what they come to: {@code # is X} behind a property, or on a line
 * of its own {@code # Worker.Timeout is X}, {@code # Worker.Timeout may be X, Y} (over all
 * scenarios), {@code # resources are A, B}, {@code # note X}, or of the graph {@code # graph Orders
 * (queue); visibility timeout 30 s (default)}, {@code # graph Orders is consumed by Worker; batch
 * size 5 records}, with as many facts as matter. ARCHITECTURE.md lists them all.
 */
final class SemanticsTest {
  static final Path FIXTURES = Path.of("src/test/resources/dev/cfnperf/semantics");

  private static final Pattern EXPECTATION =
      Pattern.compile(
          "^(?<code>.*?)# (?:(?<subject>resources|[^ ]+\\.[A-Za-z]+) )?(?<verb>is|are|may be|note|graph)"
              + " (?<value>.*)$");

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aTemplateComesToWhatItsCommentsSay(Path file) throws Exception {
    new Check(file).run();
  }

  @Test
  void eachLineOfTheTableHasAFixtureAndEachFixtureALine() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    fixtures().forEach(file -> names.add(file.getFileName().toString().replace(".yaml", "")));
    Set<String> listed = new TreeSet<>();
    listed.addAll(TemplateTables.names("| intrinsic or section | how it's read | fixture |"));
    listed.addAll(TemplateTables.names("| SAM | read as | fixture |"));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(names);
  }

  /** One fixture, resolved. */
  private static final class Check {
    private final SourceText text;
    private final Template template;
    private final Templates templates;
    private final Stack stack;

    Check(Path file) throws IOException, UnreadableException, SyntaxException {
      SourceReader reader = new SourceReader(Path.of("").toAbsolutePath());
      RepositoryRoot root = RepositoryRoot.around(FIXTURES.toAbsolutePath());
      this.text = reader.read(file, root);
      this.templates = new Templates(new RepositoryFiles(reader, root));
      this.template = Template.of(Documents.read(text), templates).orElseThrow();
      this.stack = Stack.root(template, templates, Scenario.DEFAULTS, Map.of());
    }

    void run() {
      int expectations = 0;
      for (int line = 1; line <= text.lineCount(); line++) {
        Matcher found = EXPECTATION.matcher(text.lineText(line));
        if (found.matches()) {
          expectations++;
          assertThat(actual(line, found))
              .as("%s:%d", text.path(), line)
              .isEqualTo(found.group("value"));
        }
      }
      assertThat(expectations).as(text.path()).isPositive();
    }

    private String actual(int line, Matcher found) {
      String value = found.group("value");
      Optional<String> subject = Optional.ofNullable(found.group("subject"));
      return switch (found.group("verb")) {
        case "note" ->
            templates.notes().stream().anyMatch(note -> note.message().contains(value))
                ? value
                : "no such note among " + templates.notes();
        case "graph" -> graph(value);
        case "are" -> String.join(", ", StackFixture.ids(stack));
        case "may be" -> variants(subject.orElseThrow());
        default -> subject.isPresent() ? of(stack, subject.get()) : written(line);
      };
    }

    private String graph(String expected) {
      List<String> lines = new ArrayList<>();
      Graph graph = Graph.of(Application.of(stack, FunctionSources.NONE));
      graph
          .nodes()
          .forEach(
              node -> lines.add(node.id() + " (" + node.kind().label() + ")" + of(node.facts())));
      graph
          .edges()
          .forEach(
              edge ->
                  lines.add(
                      edge.from()
                          + " "
                          + edge.relation().label()
                          + " "
                          + edge.to()
                          + of(edge.facts())));
      for (String line : lines) {
        if (List.of(line.split("; ")).containsAll(List.of(expected.split("; ")))) {
          return expected;
        }
      }
      return "none of " + String.join("\n", lines);
    }

    private static String of(Map<String, String> facts) {
      StringBuilder written = new StringBuilder();
      facts.forEach((name, value) -> written.append("; ").append(name).append(" ").append(value));
      return written.toString();
    }

    private String variants(String subject) {
      Set<String> variants = new LinkedHashSet<>();
      for (Scenario scenario : Scenarios.of(template, templates, Map.of())) {
        variants.add(of(Stack.root(template, templates, scenario, Map.of()), subject));
      }
      return String.join(", ", variants);
    }

    private static String of(Stack stack, String subject) {
      int dot = subject.lastIndexOf('.');
      return StackFixture.value(stack, subject.substring(0, dot), subject.substring(dot + 1));
    }

    private String written(int line) {
      List<String> found = new ArrayList<>();
      for (Resource resource : stack.resources()) {
        find(resource.merged(), line, found);
      }
      assertThat(found).as("%s:%d: properties here", text.path(), line).hasSize(1);
      return found.get(0);
    }

    private void find(Node node, int line, List<String> found) {
      if (node instanceof Sequence sequence) {
        sequence.items().forEach(item -> find(item, line, found));
      } else if (node instanceof Mapping mapping) {
        for (Entry entry : mapping.entries()) {
          boolean here = entry.key().range().text() == text;
          if (here && entry.key().range().startLine() == line) {
            found.add(StackFixture.show(stack, entry.value()));
            return;
          }
          find(entry.value(), line, found);
        }
      }
    }
  }
}
