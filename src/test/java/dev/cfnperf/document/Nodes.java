package dev.cfnperf.document;

import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads texts and writes down what was read, for tests to compare. */
final class Nodes {
  private Nodes() {}

  static Document yaml(String content) {
    return read("template.yaml", content);
  }

  static Document json(String content) {
    return read("template.json", content);
  }

  static Document read(String path, String content) {
    try {
      return Documents.read(SourceText.of(path, content));
    } catch (SyntaxException e) {
      throw new AssertionError(e.getMessage() + " at " + e.diagnostic().range(), e);
    }
  }

  /** The node at a path of keys and 0-based positions; {@code !} goes into an intrinsic. */
  static Node at(Document document, String... path) {
    Node node = document.root();
    for (String step : path) {
      if (step.equals("!")) {
        node = ((Intrinsic) node).argument();
      } else if (node instanceof Sequence sequence) {
        node = sequence.items().get(Integer.parseInt(step));
      } else {
        node = ((Mapping) node).get(step).orElseThrow(() -> new AssertionError("no " + step));
      }
    }
    return node;
  }

  /** {@code line:column-line:column}. */
  static String place(Range range) {
    return range.startLine()
        + ":"
        + range.startColumn()
        + "-"
        + range.endLine()
        + ":"
        + range.endColumn();
  }

  static String place(Node node) {
    return place(node.range());
  }

  /** The tree without places and styles: {@code {a: [1, Ref(x)]}}. */
  static String shape(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.isNull() ? "null" : scalar.text();
    }
    if (node instanceof Sequence sequence) {
      List<String> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(shape(item)));
      return items.toString();
    }
    if (node instanceof Mapping mapping) {
      List<String> entries = new ArrayList<>();
      mapping.entries().forEach(entry -> entries.add(entry.name() + ": " + shape(entry.value())));
      return "{" + String.join(", ", entries) + "}";
    }
    Intrinsic call = (Intrinsic) node;
    return call.name() + "(" + shape(call.argument()) + ")";
  }

  static String shape(Document document) {
    return shape(document.root());
  }

  /** All nodes and keys below a node, itself first. */
  static List<Node> all(Node node) {
    List<Node> found = new ArrayList<>();
    add(node, found);
    return found;
  }

  private static void add(Node node, List<Node> found) {
    found.add(node);
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> add(item, found));
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        found.add(entry.key());
        add(entry.value(), found);
      }
    } else if (node instanceof Intrinsic call) {
      add(call.argument(), found);
    }
  }
}
