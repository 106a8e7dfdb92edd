package dev.cfnperf.review;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.app.Graph;
import dev.cfnperf.source.PrettyJson;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Graphs as an array with an object for each template. The shape is a promise, {@code
 * cfn-perf-graph.schema.json}: keys, kinds, relations and facts are added, never changed or taken
 * away, without a new {@code version}.
 */
final class GraphJson {
  private static final int VERSION = 1;

  private GraphJson() {}

  static void write(List<DrawnTemplate> templates, Writer out) throws IOException {
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartArray();
      for (DrawnTemplate template : templates) {
        write(template, json);
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static void write(DrawnTemplate template, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("template", template.file());
    json.writeArrayFieldStart("nodes");
    for (Graph.Node node : template.graph().nodes()) {
      write(node, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Graph.Edge edge : template.graph().edges()) {
      write(edge, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Graph.Node node, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.id());
    json.writeStringField("kind", node.kind().label());
    if (node.parent().isPresent()) {
      json.writeStringField("parent", node.parent().get());
    }
    place(node.range(), json);
    if (node.construct().isPresent()) {
      json.writeStringField("construct", node.construct().get());
    }
    facts(node.facts(), json);
    json.writeEndObject();
  }

  private static void write(Graph.Edge edge, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", edge.from());
    json.writeStringField("relation", edge.relation().label());
    json.writeStringField("to", edge.to());
    place(edge.range(), json);
    facts(edge.facts(), json);
    json.writeEndObject();
  }

  private static void place(Range range, JsonGenerator json) throws IOException {
    json.writeStringField("file", range.file());
    json.writeNumberField("line", range.startLine());
  }

  private static void facts(Map<String, String> facts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("facts");
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
  }
}
