package dev.cfnperf.template;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Fn::Transform}: the content of a local file that {@code AWS::Include} draws in. Any other
 * macro's result, and a file elsewhere, is unknown.
 */
final class Includes {
  static final String KEY = "Fn::Transform";

  private final Stack stack;

  Includes(Stack stack) {
    this.stack = stack;
  }

  /** What a macro call comes to; empty, and noted, if it can't be told. */
  Optional<Node> content(Node call, Range place) {
    Optional<Node> included = location(call).flatMap(path -> read(path, place));
    if (included.isEmpty()) {
      stack.note(place.firstLine(), "what " + KEY + " makes here isn't known");
    }
    return included;
  }

  private Optional<Node> read(String path, Range place) {
    Optional<Document> document = stack.templates().document(place.text(), path);
    // A file that draws itself in, if only through others, has no end.
    return document
        .filter(found -> stack.templates().mayInclude(place.file(), found.text().path()))
        .map(Document::root);
  }

  private Optional<String> location(Node call) {
    if (!(call instanceof Mapping mapping)
        || !mapping.scalar("Name").map(Scalar::text).orElse("").equals("AWS::Include")) {
      return Optional.empty();
    }
    return mapping
        .mapping("Parameters")
        .flatMap(parameters -> parameters.get("Location"))
        .flatMap(stack.evaluator()::textOf)
        .flatMap(Text::known);
  }

  /**
   * A map's entries with what its macro calls draw in behind them; what is written here wins. A
   * call that can't be followed stays where it is.
   */
  List<Entry> insert(List<Entry> entries) {
    List<Entry> all = new ArrayList<>();
    List<Entry> drawnIn = new ArrayList<>();
    for (Entry entry : entries) {
      if (!entry.name().equals(KEY) || !drawIn(entry, drawnIn)) {
        all.add(entry);
      }
    }
    Mapping written = new Mapping(entries.get(0).key().range(), List.copyOf(all), false);
    for (Entry entry : drawnIn) {
      if (written.entry(entry.name()).isEmpty()) {
        all.add(entry);
      }
    }
    return all;
  }

  private boolean drawIn(Entry entry, List<Entry> into) {
    List<Node> calls =
        entry.value() instanceof Sequence several ? several.items() : List.of(entry.value());
    boolean all = true;
    for (Node call : calls) {
      Optional<Node> content = content(call, entry.key().range());
      if (content.isPresent() && content.get() instanceof Mapping mapping) {
        into.addAll(mapping.entries());
      } else {
        all = false;
      }
    }
    return all;
  }
}
