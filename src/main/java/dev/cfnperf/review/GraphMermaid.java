package dev.cfnperf.review;

import dev.cfnperf.app.Graph;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Graphs as one Mermaid flowchart from left to right, each template a subgraph, parts within what
 * they are parts of. Names come from templates, which may hold anything: none of it reaches the
 * diagram but as characters of a label.
 */
final class GraphMermaid {
  private final Writer out;
  private final Map<String, String> names = new HashMap<>();
  private int number;

  private GraphMermaid(Writer out) {
    this.out = out;
  }

  static void write(List<DrawnTemplate> templates, Writer out) throws IOException {
    out.write("flowchart LR\n");
    GraphMermaid mermaid = new GraphMermaid(out);
    for (int i = 0; i < templates.size(); i++) {
      mermaid.write(templates.get(i), "t" + i);
    }
  }

  private void write(DrawnTemplate template, String name) throws IOException {
    names.clear();
    out.write("  subgraph " + name + "[\"" + escaped(template.file()) + "\"]\n");
    for (Graph.Node node : template.graph().nodes()) {
      names.put(node.id(), "n" + number++);
    }
    for (Graph.Node node : template.graph().nodes()) {
      if (node.parent().isEmpty() || !names.containsKey(node.parent().get())) {
        write(node);
      }
    }
    // Parts hang on what they are parts of, without an arrow.
    for (Graph.Node node : template.graph().nodes()) {
      if (node.parent().isPresent() && names.containsKey(node.parent().get())) {
        write(node);
        line("    " + names.get(node.parent().get()) + " --- " + names.get(node.id()));
      }
    }
    for (Graph.Edge edge : template.graph().edges()) {
      line("    " + names.get(edge.from()) + arrow(edge) + names.get(edge.to()));
    }
    line("  end");
  }

  private void write(Graph.Node node) throws IOException {
    line(
        "    "
            + names.get(node.id())
            + shape(node.kind(), "\"" + escaped(node.kind().label() + " " + node.id()) + "\""));
  }

  private static String shape(Graph.Kind kind, String label) {
    return switch (kind) {
      case TABLE, INDEX, CACHE, DATABASE, CATALOG_TABLE -> "[(" + label + ")]";
      case QUEUE, STREAM, TOPIC, DELIVERY_STREAM -> "([" + label + "])";
      case RULE, SCHEDULE, PIPE -> "{{" + label + "}}";
      case OUTSIDE -> ">" + label + "]";
      case FUNCTION -> "(" + label + ")";
      default -> "[" + label + "]";
    };
  }

  private static String arrow(Graph.Edge edge) {
    String label = "|" + edge.relation().label() + "| ";
    return switch (edge.relation()) {
      case INVOKES_SYNCHRONOUSLY -> " -->" + label;
      case INVOKES_ASYNCHRONOUSLY, MAY_INVOKE -> " -.->" + label;
      case CONSUMED_BY, DELIVERS_TO -> " ==>" + label;
      case FAILS_TO -> " -.-x" + label;
      case READS, WRITES, USES, FRONTS -> " -->" + label;
    };
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /** Only letters, digits and a few harmless signs stay; all else is written by its code. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean plain =
          Character.isLetterOrDigit(c) || c == ' ' || c == '/' || c == '-' || c == '.' || c == '_';
      if (plain) {
        escaped.appendCodePoint(c);
      } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        escaped.append('#').append(c).append(';');
      } else {
        escaped.append(' ');
      }
    }
    return escaped.toString();
  }
}
