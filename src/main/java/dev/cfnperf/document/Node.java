package dev.cfnperf.document;

import dev.cfnperf.source.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a YAML or JSON document with its place. Aliases are followed and merge keys are spread
 * out, so that a reader needn't know of either; nodes may therefore be shared.
 */
public sealed interface Node {

  Range range();

  /** The same node found at another place: what an alias stands for, at the alias. */
  Node at(Range place);

  /**
   * Text, a number, a boolean or null. CloudFormation coerces between the first three, so a scalar
   * keeps its text and only tells whether it was quoted.
   *
   * @param text as the format decodes it: unquoted, unescaped, unfolded
   */
  record Scalar(Range range, String text, Style style) implements Node {
    /** How a scalar is written. */
    public enum Style {
      PLAIN,
      QUOTED,
      /** {@code |} or {@code >}. */
      BLOCK,
      /** An empty value, {@code ~} or {@code null}. */
      NULL
    }

    public boolean isNull() {
      return style == Style.NULL;
    }

    @Override
    public Scalar at(Range place) {
      return new Scalar(place, text, style);
    }
  }

  /** A list. */
  record Sequence(Range range, List<Node> items, boolean flow) implements Node {
    @Override
    public Sequence at(Range place) {
      return new Sequence(place, items, flow);
    }
  }

  /** A key with its value. Where a value is an alias, its range is the alias's. */
  record Entry(Scalar key, Node value) {
    public String name() {
      return key.text();
    }

    /** From the key's start to the value's end. */
    public Range range() {
      Range last = value.range();
      return last.text() == key.range().text() && last.end() >= key.range().end()
          ? key.range().to(last)
          : key.range();
    }
  }

  /** A map, in the order of the text; of duplicate keys only the last is here. */
  final class Mapping implements Node {
    // Below, going through the entries is as fast as looking them up.
    private static final int INDEXED = 16;

    private final Range range;
    private final List<Entry> entries;
    private final boolean flow;
    private Map<String, Entry> index = Map.of();

    public Mapping(Range range, List<Entry> entries, boolean flow) {
      this.range = range;
      this.entries = entries;
      this.flow = flow;
    }

    @Override
    public Range range() {
      return range;
    }

    public List<Entry> entries() {
      return entries;
    }

    /** Whether it's written in braces. */
    public boolean flow() {
      return flow;
    }

    /** The entry with a key, if there is one. */
    public Optional<Entry> entry(String name) {
      if (entries.size() > INDEXED) {
        return Optional.ofNullable(index().get(name));
      }
      // Asked for all the time: words know their hashes, and fields are read without a call.
      int hash = name.hashCode();
      for (int i = entries.size() - 1; i >= 0; i--) {
        Entry entry = entries.get(i);
        String key = entry.key.text;
        if (key.hashCode() == hash && key.equals(name)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    /** The entry that's written here and holds a stretch of its text; empty if none does. */
    public Optional<Entry> around(Range inner) {
      int low = 0;
      int high = entries.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (entries.get(middle).key().range().start() <= inner.start()) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      if (high >= 0 && holds(entries.get(high), inner)) {
        return Optional.of(entries.get(high));
      }
      // Entries that a merge key draws in stand elsewhere in the text, between the others.
      for (Entry each : entries) {
        if (holds(each, inner)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }

    private boolean holds(Entry entry, Range inner) {
      return entry.range().contains(inner) && range.contains(entry.key().range());
    }

    private Map<String, Entry> index() {
      if (index.isEmpty()) {
        Map<String, Entry> byName = new HashMap<>(entries.size() * 2);
        for (Entry entry : entries) {
          byName.put(entry.name(), entry);
        }
        index = byName;
      }
      return index;
    }

    public Optional<Node> get(String name) {
      return entry(name).map(Entry::value);
    }

    /** The scalar under a key; empty if there's none or something else. */
    public Optional<Scalar> scalar(String name) {
      return get(name).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** The map under a key; empty if there's none or something else. */
    public Optional<Mapping> mapping(String name) {
      return get(name).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    @Override
    public Mapping at(Range place) {
      return new Mapping(place, entries, flow);
    }

    @Override
    public String toString() {
      return entries.toString();
    }
  }

  /**
   * A function of the template language: {@code !Ref X}, {@code {"Ref": "X"}} and {@code Ref: X}
   * are all this.
   *
   * @param name the long form: {@code Ref}, {@code Condition} or {@code Fn::…}; of an unknown tag
   *     {@code !Foo} it's {@code Fn::Foo}
   */
  record Intrinsic(Range range, String name, Node argument, boolean shortForm) implements Node {
    @Override
    public Intrinsic at(Range place) {
      return new Intrinsic(place, name, argument, shortForm);
    }
  }
}
