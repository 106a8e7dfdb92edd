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

/** Moves a tree that was read from a string to the place where the string stands. */
final class Rebase {
  private Rebase() {}

  static Node to(Range place, Node node) {
    if (node instanceof Mapping mapping) {
      List<Entry> entries = new ArrayList<>(mapping.entries().size());
      for (Entry entry : mapping.entries()) {
        entries.add(new Entry(entry.key().at(place), to(place, entry.value())));
      }
      return new Mapping(place, entries, mapping.flow());
    }
    if (node instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        items.add(to(place, item));
      }
      return new Sequence(place, items, sequence.flow());
    }
    if (node instanceof Intrinsic call) {
      return new Intrinsic(place, call.name(), to(place, call.argument()), call.shortForm());
    }
    return ((Scalar) node).at(place);
  }
}
