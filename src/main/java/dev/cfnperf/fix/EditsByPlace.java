package dev.cfnperf.fix;

import dev.cfnperf.source.TextEdit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Edits of one text, none of them made in the midst of what another replaces: so only the ones next
 * to a place have to be looked at.
 */
final class EditsByPlace {
  /** Of those that begin at a place, the longest. */
  private final NavigableMap<Integer, TextEdit> byStart = new TreeMap<>();

  void add(TextEdit edit) {
    byStart.merge(
        edit.range().start(),
        edit,
        (one, other) -> one.range().end() >= other.range().end() ? one : other);
  }

  /** Whether one is made in the midst of what this edit replaces, or the other way round. */
  boolean overlap(TextEdit edit) {
    Map.Entry<Integer, TextEdit> before = byStart.lowerEntry(edit.range().end());
    return before != null && before.getValue().overlaps(edit);
  }

  /** Whether an edit fits with all of them. */
  boolean fits(TextEdit edit) {
    Map.Entry<Integer, TextEdit> before = byStart.lowerEntry(edit.range().start());
    Map.Entry<Integer, TextEdit> behind = byStart.ceilingEntry(edit.range().start());
    return (before == null || before.getValue().fitsWith(edit))
        && (behind == null || behind.getValue().fitsWith(edit));
  }
}
