package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resolved.Chars;
import dev.cfnperf.template.Resolved.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A map of properties under one scenario. Asking for a property that isn't there gives its default;
 * for one whose value can't be told, an unknown; and always the place to edit.
 */
public final class Block {
  private final Stack stack;
  private final Mapping fields;
  private final Range place;
  private final Spot here;
  private final boolean open;

  Block(Stack stack, Mapping fields, Range place, Spot here) {
    this(stack, fields, place, here, false);
  }

  /**
   * A block.
   *
   * @param here where it stands in the text, or would
   * @param open whether there may be more in it than can be told
   */
  Block(Stack stack, Mapping fields, Range place, Spot here, boolean open) {
    this.stack = stack;
    this.here = here;
    this.fields = stack.expand(fields);
    this.place = place;
    this.open = open || stack.isOpen() || this.fields.entry(Includes.KEY).isPresent();
  }

  /** A property by name, for walking maps whose keys are names that people chose. */
  public record Field(String name, Range range) {}

  /** Where a property that isn't there would be pointed at. */
  public Range place() {
    return place;
  }

  /** The whole block. */
  public Range range() {
    return fields.range();
  }

  /** The same properties; what isn't there is pointed at by another place. */
  public Block pointingAt(Range other) {
    return new Block(stack, fields, other, here, open);
  }

  /** A block with no properties, at the same place. */
  public Block nothing() {
    return new Block(stack, new Mapping(place, List.of(), false), place, here);
  }

  /** The block under a name; one with no properties if it's not set or can't be told. */
  public Block inner(String name) {
    return block(name)
        .orElseGet(
            () -> new Block(stack, new Mapping(place, List.of(), false), place, here.to(name)));
  }

  /** A property's place for one who writes it, whether or not it's there. */
  public Spot spot(String name) {
    return here.to(name);
  }

  /** Where to change a property: itself if it's there, else where it would be. */
  public Range at(String name) {
    Optional<Entry> entry = fields.entry(name);
    if (entry.isEmpty() || evaluate(name) instanceof Resolved.Absent) {
      return place;
    }
    Range whole = entry.get().range();
    return whole.firstLine().equals(whole) ? whole : entry.get().key().range();
  }

  /** Whether a property is set. Unknown where a macro may set it. */
  public Truth has(String name) {
    Resolved value = evaluate(name);
    if (value instanceof Resolved.Absent) {
      return open ? Truth.UNKNOWN : Truth.FALSE;
    }
    return value instanceof Resolved.Unknown ? Truth.UNKNOWN : Truth.TRUE;
  }

  /** Whether a property is written, but with nothing behind its name. */
  public boolean isNull(String name) {
    Optional<Node> value = fields.get(name);
    return value.isPresent() && value.get() instanceof Scalar scalar && scalar.isNull();
  }

  /** Whether a property is certainly set, though maybe not to what. */
  public boolean sets(String name) {
    return has(name).isTrue();
  }

  public Value<Integer> integer(String name, int defaultValue) {
    return integer(name).orElseGet(() -> new Value.Default<>(defaultValue, place));
  }

  /** A number that has no default; empty if it isn't set. */
  public Optional<Value<Integer>> integer(String name) {
    return scalar(name)
        .map(text -> value(name, text.flatMap(Text::known).flatMap(Coercion::integer)));
  }

  public Value<Boolean> flag(String name, boolean defaultValue) {
    return scalar(name)
        .map(text -> value(name, text.flatMap(Text::known).flatMap(Coercion::bool)))
        .orElseGet(() -> new Value.Default<>(defaultValue, place));
  }

  public Value<String> string(String name, String defaultValue) {
    return string(name).orElseGet(() -> new Value.Default<>(defaultValue, place));
  }

  /** A string that has no default; empty if it isn't set. */
  public Optional<Value<String>> string(String name) {
    return scalar(name).map(text -> value(name, text.flatMap(Text::known)));
  }

  private <T> Value<T> value(String name, Optional<T> known) {
    return known.isPresent()
        ? new Value.Known<>(known.get(), at(name), origin(name))
        : new Value.Unknown<>(at(name));
  }

  // Empty: not set. Holding an empty: set to what isn't text.
  private Optional<Optional<Text>> scalar(String name) {
    Resolved value = evaluate(name);
    if (value instanceof Resolved.Absent) {
      return open ? Optional.of(Optional.empty()) : Optional.empty();
    }
    return Optional.of(value instanceof Chars chars ? Optional.of(chars.text()) : Optional.empty());
  }

  /** Where the characters of a text stand: the scalar, also if it's the argument of a function. */
  public Range valueRange(String name) {
    return fields.get(name).map(Block::scalarRange).orElse(place);
  }

  private static Range scalarRange(Node node) {
    if (node instanceof Intrinsic call) {
      return scalarRange(call.argument());
    }
    boolean holdsMore = node instanceof Node.Sequence list && !list.items().isEmpty();
    return holdsMore ? scalarRange(((Node.Sequence) node).items().get(0)) : node.range();
  }

  /** A string that may have holes; empty if it's not set or not text. */
  public Optional<Text> text(String name) {
    return evaluate(name) instanceof Chars chars
        ? Optional.of(new Text(chars.text().pattern(), at(name)))
        : Optional.empty();
  }

  /** The texts of a list, or the one text that stands in a list's place. */
  public List<Text> texts(String name) {
    List<Text> texts = new ArrayList<>();
    for (Node item : items(name)) {
      stack
          .evaluator()
          .textOf(item)
          .ifPresent(text -> texts.add(new Text(text.pattern(), item.range())));
    }
    return texts;
  }

  /** A map; empty if it's not set or can't be told. Its own missing properties point at its key. */
  public Optional<Block> block(String name) {
    return evaluate(name) instanceof Fields found
        ? Optional.of(new Block(stack, found.mapping(), keyOf(name), here.to(name)))
        : Optional.empty();
  }

  /** The maps of a list, or the one map that stands in a list's place; each points at its start. */
  public List<Block> blocks(String name) {
    List<Block> blocks = new ArrayList<>();
    for (Node item : items(name)) {
      if (stack.evaluator().evaluate(item) instanceof Fields found) {
        blocks.add(
            new Block(stack, found.mapping(), item.range().firstLine(), Spot.of(item.range())));
      }
    }
    return blocks;
  }

  private List<Node> items(String name) {
    Resolved value = evaluate(name);
    if (value instanceof Resolved.Items items) {
      return stack.evaluator().items(items.sequence()).orElse(List.of());
    }
    boolean single = value instanceof Chars || value instanceof Fields;
    return single ? fields.get(name).map(List::of).orElse(List.of()) : List.of();
  }

  /** How many items a list has; one for what stands in a list's place, none for what isn't set. */
  public int count(String name) {
    return items(name).size();
  }

  /** Whether there's a list or map under a name whose content can't all be told. */
  public boolean isUnclear(String name) {
    boolean hasHoles = evaluate(name) instanceof Chars chars && !chars.text().isKnown();
    return hasHoles || has(name) == Truth.UNKNOWN;
  }

  /** The names in this block, in order, without those set to nothing. */
  public List<Field> fields() {
    List<Field> found = new ArrayList<>(fields.entries().size());
    for (Entry entry : fields.entries()) {
      if (!(stack.evaluator().evaluate(entry.value()) instanceof Resolved.Absent)) {
        String name = new Text(entry.name(), entry.key().range()).toString();
        found.add(new Field(name, entry.key().range()));
      }
    }
    return found;
  }

  /** The ids of all resources that anything in this block names, each once, in order. */
  public Set<String> references() {
    Set<String> ids = new LinkedHashSet<>();
    for (Entry entry : fields.entries()) {
      References.add(entry.value(), stack.evaluator(), ids);
    }
    return ids;
  }

  /** Whether a macro or an include that can't be read may add to this block. */
  public boolean isOpen() {
    return open;
  }

  /** JSON or YAML: as a map, or in a string. */
  public Optional<Block> document(String name) {
    return document(name, nothing());
  }

  /**
   * JSON or YAML: as a map, or in a string.
   *
   * @param values what its placeholders, {@code ${Name}}, stand for
   */
  public Optional<Block> document(String name, Block values) {
    Resolved value = evaluate(name);
    if (value instanceof Chars chars) {
      return Embedded.read(new Text(chars.text().pattern(), at(name)))
          .flatMap(root -> filled(root, values, keyOf(name), here.to(name)));
    }
    return value instanceof Fields found
        ? filled(found.mapping(), values, keyOf(name), here.to(name))
        : Optional.empty();
  }

  /** The local YAML or JSON file that a property names. */
  public Optional<Block> file(String name) {
    return text(name)
        .flatMap(Text::known)
        .flatMap(path -> stack.templates().document(stack.template().text(), path))
        .flatMap(document -> filled(document.root(), nothing()));
  }

  /**
   * The local YAML or JSON file that a property names, if it can be read.
   *
   * @param values what its placeholders, {@code ${Name}}, stand for
   */
  public Optional<Block> file(String name, Block values) {
    return text(name)
        .flatMap(path -> stack.templates().embedded(path, stack.template().text()))
        .flatMap(root -> filled(root, values));
  }

  /** The text of the local file that a property names. */
  public Optional<Text> content(String name) {
    return text(name)
        .flatMap(Text::known)
        .flatMap(path -> stack.templates().text(stack.template().text(), path))
        .map(file -> new Text(file.content(), file.whole()));
  }

  private Optional<Block> filled(Node root, Block values) {
    return filled(root, values, root.range().firstLine(), Spot.of(root.range()));
  }

  private Optional<Block> filled(Node root, Block values, Range where, Spot spot) {
    Node node = values.fields.entries().isEmpty() ? root : Embedded.fill(root, values.fields);
    return stack.evaluator().evaluate(node) instanceof Fields found
        ? Optional.of(new Block(stack, found.mapping(), where, spot))
        : Optional.empty();
  }

  private Range keyOf(String name) {
    return fields.entry(name).map(entry -> entry.key().range()).orElse(place);
  }

  private Resolved evaluate(String name) {
    Optional<Node> node = fields.get(name);
    return node.isPresent() ? stack.evaluator().evaluate(node.get()) : Resolved.ABSENT;
  }

  private Optional<Value.Origin> origin(String name) {
    Optional<Node> node = fields.get(name);
    return node.isPresent() ? Origins.of(node.get(), stack) : Optional.empty();
  }
}
