package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;

/** Copies a tree, with its scalars or its places changed on the way. */
abstract class Rewriting {

  /** What a value becomes. */
  Node value(Scalar scalar) {
    return key(scalar);
  }

  /** What a key becomes. */
  Scalar key(Scalar scalar) {
    return scalar.at(place(scalar.range()));
  }

  Range place(Range range) {
    return range;
  }

  final Node of(Node node) {
    Range place = place(node.range());
    if (node instanceof Mapping mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries().size());
      for (Entry entry : mapping.entries()) {
        entries.add(new Entry(key(entry.key()), of(entry.value())));
      }
      return new Mapping(place, entries, mapping.flow());
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        items.add(of(item));
      }
      return new Sequence(place, items, sequence.flow());
    }
    if (node instanceof Intrinsic call) {
      // The braces of a Sub are its own.
      Node argument = call.name().equals("Fn::Sub") ? call.argument() : of(call.argument());
      return new Intrinsic(place, call.name(), argument, call.shortForm());
    }
    return value((Scalar) node);
  }
}
