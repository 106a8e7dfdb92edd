package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;

/**
 * Writes an expression down, so that the same expression at another place is seen to be the same:
 * {@code Fn::Select(0, Ref(Subnets))}. A long one is named by its place instead.
 */
final class Notation {
  private static final int LENGTH = 200;

  private final StringBuilder written = new StringBuilder();

  private Notation() {}

  static String of(Node node) {
    Notation notation = new Notation();
    notation.add(node);
    return notation.isFull()
        ? node.range().file() + "@" + node.range().start()
        : notation.written.toString();
  }

  private boolean isFull() {
    return written.length() > LENGTH;
  }

  private void add(Node node) {
    if (isFull()) {
      return;
    }
    if (node instanceof Scalar scalar) {
      written.append(scalar.isNull() ? "null" : scalar.text());
    } else if (node instanceof Sequence sequence) {
      written.append('[');
      for (Node item : sequence.items()) {
        add(item);
        written.append(", ");
        if (isFull()) {
          return;
        }
      }
      written.append(']');
    } else if (node instanceof Mapping mapping) {
      written.append('{');
      for (Entry entry : mapping.entries()) {
        written.append(entry.name()).append(": ");
        add(entry.value());
        written.append(", ");
        if (isFull()) {
          return;
        }
      }
      written.append('}');
    } else if (node instanceof Intrinsic call) {
      written.append(call.name()).append('(');
      add(call.argument());
      written.append(')');
    }
  }
}
