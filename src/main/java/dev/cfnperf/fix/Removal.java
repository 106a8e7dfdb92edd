package dev.cfnperf.fix;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TextEdit;
import java.util.List;

/** Takes a key out of its map, with its lines or its comma. */
final class Removal {
  private Removal() {}

  /** Without the key that a place stands under; where a map would be left empty, without that. */
  static TextEdit of(SourceText text, Place place) throws Refusal {
    List<Node> parents = place.parents();
    Entry entry =
        place.entry().orElseThrow(() -> new Refusal("it's an item of a list: take it out there"));
    int at = parents.size() - 1;
    while (at > 0
        && parents.get(at) instanceof Mapping map
        && map.entries().size() == 1
        && parents.get(at - 1) instanceof Mapping outer) {
      entry = holderOf(map, outer);
      at--;
    }
    Mapping map = (Mapping) parents.get(at);
    if (map.entries().size() == 1) {
      throw new Refusal("nothing would be left around it: take it out by hand");
    }
    Range range = map.flow() ? betweenCommas(text, map, entry) : lines(text, entry);
    if (range.content().contains("#")) {
      throw new Refusal("a comment stands beside it: take it out by hand");
    }
    return new TextEdit(range, "");
  }

  private static Entry holderOf(Mapping map, Mapping outer) throws Refusal {
    return outer
        .around(map.range())
        .filter(each -> each.value() == map)
        .orElseThrow(() -> new Refusal("it's repeated from elsewhere: take it out there"));
  }

  private static Range lines(SourceText text, Entry entry) throws Refusal {
    int start = entry.key().range().start();
    int line = text.line(start);
    if (!Style.startsLine(text, start)) {
      throw new Refusal("it stands first in an item of a list: take it out by hand");
    }
    int last = text.line(entry.range().end());
    boolean ends = last == text.lineCount();
    int from = text.lineStart(line);
    int to = ends ? text.content().length() : text.lineStart(last + 1);
    if (ends && line > 1) {
      // The line end goes that stands before it, so that the file still ends as it did.
      from = text.lineEnd(line - 1);
    }
    return new Range(text, from, to);
  }

  private static Range betweenCommas(SourceText text, Mapping map, Entry entry) {
    List<Entry> all = map.entries();
    int index = all.indexOf(entry);
    if (index + 1 < all.size()) {
      return new Range(text, entry.key().range().start(), all.get(index + 1).key().range().start());
    }
    return new Range(text, all.get(index - 1).range().end(), entry.range().end());
  }
}
