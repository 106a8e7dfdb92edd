package dev.cfnperf.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text and what is to stand in its place.
 *
 * @param range empty where text is only inserted
 * @param replacement empty where text is only taken out
 */
public record TextEdit(Range range, String replacement) {

  /** The order in which edits of one text are written out. */
  public static final Comparator<TextEdit> IN_ORDER = TextEdit::compareInOrder;

  public static TextEdit insert(SourceText text, int offset, String inserted) {
    return new TextEdit(new Range(text, offset, offset), inserted);
  }

  /** Whether both can be done: two insertions at a place, or what doesn't touch. */
  public boolean fitsWith(TextEdit other) {
    boolean bothInsert = isInsertion() && other.isInsertion();
    return !range.file().equals(other.range.file())
        || bothInsert
        || range.end() < other.range.start()
        || other.range.end() < range.start();
  }

  /** Whether one is made in the midst of what the other replaces; they may touch. */
  public boolean overlaps(TextEdit other) {
    return range.file().equals(other.range.file())
        && range.start() < other.range.end()
        && other.range.start() < range.end();
  }

  private boolean isInsertion() {
    return range.start() == range.end();
  }

  // Where a line is inserted behind a line, the deeper one belongs to what is above it.
  private static int compareInOrder(TextEdit one, TextEdit other) {
    if (one.range.start() != other.range.start()) {
      return Integer.compare(one.range.start(), other.range.start());
    }
    return one.range.end() != other.range.end()
        ? Integer.compare(one.range.end(), other.range.end())
        : Integer.compare(other.indentation(), one.indentation());
  }

  private int indentation() {
    int at = 0;
    int start = 0;
    while (at < replacement.length() && Character.isWhitespace(replacement.charAt(at))) {
      char c = replacement.charAt(at++);
      start = c == '\n' || c == '\r' ? at : start;
    }
    return at - start;
  }

  /**
   * A text with edits made to it.
   *
   * @param edits of that text, each fitting with all others
   */
  public static SourceText apply(SourceText text, List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort(IN_ORDER);
    StringBuilder changed = new StringBuilder(text.content().length() + 64 * edits.size());
    int done = 0;
    for (TextEdit edit : sorted) {
      changed.append(text.content(), done, edit.range.start()).append(edit.replacement);
      done = edit.range.end();
    }
    changed.append(text.content(), done, text.content().length());
    return SourceText.of(text.path(), changed.toString());
  }
}
