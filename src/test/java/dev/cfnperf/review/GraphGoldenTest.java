package dev.cfnperf.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.Graph;
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
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each template of {@code review/graph} has its graph beside it, as JSON, Mermaid and SVG. After a
 * change that is meant, write them anew with {@code mvn test -Dtest=GraphGoldenTest -Dgolden=write}
 * and read the difference.
 */
class GraphGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/cfnperf/review/graph");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateHasTheGraphBesideIt(Path file) throws Exception {
    List<DrawnTemplate> drawn = List.of(drawn(file));
    check(file, ".json", written(GraphFormat.JSON, drawn));
    check(file, ".mmd", written(GraphFormat.MERMAID, drawn));
    check(file, ".svg", written(GraphFormat.SVG, drawn));
  }

  private static void check(Path template, String extension, String written) throws IOException {
    String name = template.getFileName().toString().replace(".yaml", extension);
    Path golden = FOLDER.resolve(name);
    if (WRITE) {
      Files.writeString(golden, written);
    }
    assertThat(golden).exists();
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void edgesLeadToNodesAndPartsHaveWholes(Path file) throws Exception {
    Graph graph = drawn(file).graph();
    Set<String> ids = new HashSet<>();
    for (Graph.Node node : graph.nodes()) {
      assertThat(ids.add(node.id())).as(node.id()).isTrue();
    }
    for (Graph.Node node : graph.nodes()) {
      assertThat(ids).containsAll(node.parent().stream().toList());
    }
    for (Graph.Edge edge : graph.edges()) {
      assertThat(ids).contains(edge.from(), edge.to());
    }
  }

  @Test
  void severalTemplatesAreOneValidDocument() throws Exception {
    List<DrawnTemplate> all = new ArrayList<>();
    for (Path file : templates()) {
      all.add(drawn(file));
    }
    try (InputStream schema = GraphFormat.class.getResourceAsStream("cfn-perf-graph.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(written(GraphFormat.JSON, all), InputFormat.JSON))
          .isEmpty();
    }
    String mermaid = written(GraphFormat.MERMAID, all);
    assertThat(mermaid.lines().filter(line -> line.startsWith("  subgraph t"))).hasSameSizeAs(all);
    assertThat(mermaid.lines().filter(line -> line.equals("flowchart LR"))).hasSize(1);
  }

  @Test
  void theSchemaNamesEveryKindAndRelation() throws Exception {
    try (InputStream stream = GraphFormat.class.getResourceAsStream("cfn-perf-graph.schema.json")) {
      String schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (Graph.Kind kind : Graph.Kind.values()) {
        assertThat(schema).contains('"' + kind.label() + '"');
      }
      for (Graph.Relation relation : Graph.Relation.values()) {
        assertThat(schema).contains('"' + relation.label() + '"');
      }
    }
  }

  @Test
  void namesNeverBecomeMermaid() throws Exception {
    String mermaid = written(GraphFormat.MERMAID, List.of(drawn(FOLDER.resolve("hostile.yaml"))));
    assertThat(mermaid).doesNotContain("\"]; click", "%%", "<b", "onload='");
    for (String line : mermaid.lines().toList()) {
      assertThat(line.chars().filter(c -> c == '"').count()).as(line).isIn(0L, 2L);
    }
  }

  @Test
  void namesNeverBecomeMarkup() throws Exception {
    String svg = written(GraphFormat.SVG, List.of(drawn(FOLDER.resolve("hostile.yaml"))));
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(svg));
    Set<String> elements = new TreeSet<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        elements.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          assertThat(xml.getAttributeLocalName(i)).doesNotStartWith("on").isNotEqualTo("href");
        }
      }
    }
    assertThat(elements)
        .isSubsetOf(
            "svg", "title", "desc", "style", "defs", "marker", "g", "path", "rect", "circle",
            "text");
  }

  private static String written(GraphFormat format, List<DrawnTemplate> drawn) throws IOException {
    StringWriter out = new StringWriter();
    format.write(drawn, out);
    return out.toString();
  }

  private static DrawnTemplate drawn(Path file) throws IOException, SyntaxException {
    String name = file.getFileName().toString();
    SourceText text = SourceText.of(name, Files.readString(file));
    Template template = Template.of(Documents.read(text)).orElseThrow();
    Stack stack = Stack.root(template, new Templates(LocalFiles.NONE), Scenario.DEFAULTS, Map.of());
    return DrawnTemplate.plain(name, Graph.of(Application.of(stack)));
  }
}
