package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.template.TemplateTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ARCHITECTURE.md says how each SAM resource and event is read; here is a template for each line,
 * whose first line says what its graph must have.
 */
final class SamCoverageTest {
  private static final Path FIXTURES = Path.of("src/test/resources/dev/cfnperf/sam");

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theGraphHasWhatTheTemplateSays(Path file) throws Exception {
    String template = Files.readString(file);
    String expected = template.lines().findFirst().orElseThrow();
    Application app = ApplicationFixture.of(template);
    if (expected.startsWith("# triggered by ")) {
      assertThat(app.functions().get(0).triggers())
          .extracting(trigger -> trigger.kind().name())
          .containsExactly(expected.substring("# triggered by ".length()));
    } else {
      assertThat("# nodes " + nodes(app)).isEqualTo(expected);
    }
  }

  private static String nodes(Application app) {
    List<String> nodes = new ArrayList<>();
    for (Graph.Node node : Graph.of(app).nodes()) {
      nodes.add(node.kind().label() + " " + node.id());
    }
    for (Graph.Edge edge : Graph.of(app).edges()) {
      nodes.add(edge.from() + " " + edge.relation().label() + " " + edge.to());
    }
    return String.join("; ", nodes);
  }

  @Test
  void eachLineOfTheTableHasATemplateAndEachTemplateALine() throws IOException {
    Set<String> names = new TreeSet<>();
    fixtures().forEach(file -> names.add(file.getFileName().toString().replace(".yaml", "")));
    assertThat(TemplateTables.names("| SAM | read as | test |")).isEqualTo(names);
  }
}
