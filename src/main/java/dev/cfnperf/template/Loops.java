package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Fn::ForEach}: spreads a loop's body out once for each item. Over a collection that isn't
 * known the body is read once, with a hole for the item.
 */
final class Loops {
  /** CloudFormation takes 500 resources; beyond this a loop is an attack. */
  static final int MAX_ENTRIES = 10_000;

  private static final String PREFIX = "Fn::ForEach::";

  private final Evaluator evaluator;
  private int made;

  Loops(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  static boolean isLoop(Entry entry) {
    return entry.name().startsWith(PREFIX);
  }

  /** A map's entries with its loops spread out; the same list if it has none. */
  List<Entry> spread(List<Entry> entries) {
    boolean any = false;
    for (Entry entry : entries) {
      any |= isLoop(entry);
    }
    if (!any) {
      return entries;
    }
    List<Entry> all = new ArrayList<>();
    for (Entry entry : entries) {
      if (isLoop(entry)) {
        addIterations(entry, all);
      } else {
        all.add(entry);
      }
    }
    return all;
  }

  private void addIterations(Entry loop, List<Entry> all) {
    if (!(loop.value() instanceof Sequence parts)
        || parts.items().size() != 3
        || !(parts.items().get(0) instanceof Scalar identifier)
        || !(parts.items().get(2) instanceof Mapping body)) {
      return;
    }
    Optional<List<String>> items = known(parts.items().get(1));
    if (items.isEmpty()) {
      String reason = "the collection of " + loop.name() + " isn't known: its body is read once";
      evaluator.stack().note(loop.key().range(), reason);
    }
    String hole = Text.symbol(identifier.text(), identifier.range()).pattern();
    for (String item : items.orElse(List.of(hole))) {
      Iteration iteration = new Iteration(identifier.text(), item);
      List<Entry> filled = new ArrayList<>();
      for (Entry entry : body.entries()) {
        if (++made > MAX_ENTRIES) {
          return;
        }
        filled.add(new Entry(iteration.key(entry.key()), iteration.fill(entry.value())));
      }
      all.addAll(spread(filled));
    }
  }

  private Optional<List<String>> known(Node collection) {
    Optional<List<Node>> nodes = evaluator.items(collection);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    List<String> items = new ArrayList<>();
    for (Node node : nodes.get()) {
      Optional<String> item = evaluator.textOf(node).flatMap(Text::known);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(items);
  }

  /** One turn of a loop: puts the item in place of the loop's identifier. */
  private record Iteration(String identifier, String item) {
    Scalar key(Scalar key) {
      return new Scalar(key.range(), replace(key.text()), key.style());
    }

    Node fill(Node node) {
      if (node instanceof Scalar scalar) {
        String text = replace(scalar.text());
        return text.equals(scalar.text())
            ? scalar
            : new Scalar(scalar.range(), text, scalar.style());
      }
      if (node instanceof Sequence sequence) {
        List<Node> items = new ArrayList<>(sequence.items().size());
        for (Node each : sequence.items()) {
          items.add(fill(each));
        }
        return new Sequence(sequence.range(), items, sequence.flow());
      }
      if (node instanceof Mapping mapping) {
        List<Entry> entries = new ArrayList<>(mapping.entries().size());
        for (Entry entry : mapping.entries()) {
          entries.add(new Entry(key(entry.key()), fill(entry.value())));
        }
        return new Mapping(mapping.range(), entries, mapping.flow());
      }
      Intrinsic call = (Intrinsic) node;
      if (call.name().equals("Ref")
          && call.argument() instanceof Scalar name
          && name.text().equals(identifier)) {
        return new Scalar(call.range(), item, Scalar.Style.QUOTED);
      }
      return new Intrinsic(call.range(), call.name(), fill(call.argument()), call.shortForm());
    }

    private String replace(String text) {
      if (text.indexOf('{') < 0) {
        return text;
      }
      return text.replace("${" + identifier + "}", item).replace("&{" + identifier + "}", item);
    }
  }
}
