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
  private static final String PREFIX = "Fn::ForEach::";

  private final Stack stack;
  private int made;

  Loops(Stack stack) {
    this.stack = stack;
  }

  static boolean isLoop(Entry entry) {
    return entry.name().startsWith(PREFIX);
  }

  /** A map's entries with its loops spread out. */
  List<Entry> spread(List<Entry> entries) {
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
      stack.note(loop.key().range(), "not a loop: it takes a name, a collection and a map");
      return;
    }
    Optional<List<String>> items = known(parts.items().get(1));
    if (items.isEmpty()) {
      stack.note(
          loop.key().range(),
          "the collection of " + loop.name() + " isn't known: its body is read once");
    }
    String hole = Text.symbol(identifier.text(), identifier.range()).pattern();
    for (String item : items.orElse(List.of(hole))) {
      Iteration iteration = new Iteration(identifier.text(), item);
      List<Entry> filled = new ArrayList<>();
      for (Entry entry : body.entries()) {
        filled.add(new Entry(iteration.key(entry.key()), iteration.fill(entry.value())));
      }
      if (made > Limits.LOOP_NODES) {
        String most = Limits.LOOP_NODES + " nodes: the rest isn't read";
        stack.templates().error(loop.key().range(), "the loops here make more than " + most);
        return;
      }
      all.addAll(spread(filled));
    }
  }

  private Optional<List<String>> known(Node collection) {
    Optional<List<Node>> nodes = stack.evaluator().items(collection);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    List<String> items = new ArrayList<>();
    for (Node node : nodes.get()) {
      Optional<String> item = stack.evaluator().textOf(node).flatMap(Text::known);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(items);
  }

  /** One turn of a loop: puts the item in place of the loop's identifier. */
  private final class Iteration {
    private final String identifier;
    private final String item;
    private final String plain;
    private final String lettersAndDigits;

    Iteration(String identifier, String item) {
      this.identifier = identifier;
      this.item = item;
      this.plain = "${" + identifier + "}";
      this.lettersAndDigits = "&{" + identifier + "}";
    }

    Scalar key(Scalar key) {
      return new Scalar(key.range(), replace(key.text()), key.style());
    }

    Node fill(Node node) {
      if (++made > Limits.LOOP_NODES) {
        return node;
      }
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
      if ((long) text.length() / plain.length() * item.length() > Limits.LOOP_TEXT) {
        made = Limits.LOOP_NODES + 1;
        return text;
      }
      String replaced = text.replace(plain, item);
      return replaced.contains(lettersAndDigits)
          ? replaced.replace(lettersAndDigits, withoutSigns(item))
          : replaced;
    }

    // A hole keeps its marks: they are no signs of the item's own.
    private static String withoutSigns(String text) {
      StringBuilder kept = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || c == Text.OPEN || c == Text.CLOSE) {
          kept.append(c);
        }
      }
      return kept.toString();
    }
  }
}
