package dev.cfnperf.document;

import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects a map's entries: spreads merge keys out, and lets the last of duplicate keys win. */
final class MappingEntries {
  private final List<Diagnostic> problems;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> merged = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private Range last;

  MappingEntries(List<Diagnostic> problems) {
    this.problems = problems;
  }

  void add(Node key, Node value) {
    last = value.range();
    if (!(key instanceof Scalar name)) {
      // A map or a list as a key, such as the {{ placeholder }} of a text that is yet to be filled.
      entries.add(new Entry(new Scalar(key.range(), "", Scalar.Style.PLAIN), value));
      return;
    }
    if (name.text().equals("<<") && name.style() == Scalar.Style.PLAIN) {
      merge(value);
      return;
    }
    Integer earlier = places.get(name.text());
    if (earlier == null) {
      places.put(name.text(), entries.size());
      entries.add(new Entry(name, value));
    } else {
      Range first = entries.get(earlier).key().range();
      problems.add(
          new Diagnostic(
              name.range(),
              "duplicate key "
                  + name.text()
                  + ": the one at line "
                  + first.startLine()
                  + " is lost"));
      entries.set(earlier, new Entry(name, value));
    }
  }

  private void merge(Node value) {
    if (value instanceof Mapping mapping) {
      merged.addAll(mapping.entries());
    } else if (value instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        merge(item);
      }
    }
  }

  /** The entries in order, what was merged in behind what is written here, which wins. */
  List<Entry> list() {
    for (Entry entry : merged) {
      if (places.putIfAbsent(entry.name(), entries.size()) == null) {
        entries.add(entry);
      }
    }
    merged.clear();
    // Most maps are small, and a list that has room to grow takes three times as much as its items.
    return List.copyOf(entries);
  }

  /** Where the last value that is written here ends. */
  Range last(Range ifEmpty) {
    return last == null ? ifEmpty : last;
  }
}
