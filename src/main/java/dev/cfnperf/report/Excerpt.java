package dev.cfnperf.report;

import dev.cfnperf.source.Printable;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * A source line with the part that matters marked below it, by columns of a terminal: tabs, wide
 * and combining characters don't shift the mark, and a long line is cut around it.
 *
 * @param line as shown, harmless to a terminal and to the CI server that reads the log
 * @param markStart how many columns stand before the mark
 * @param markWidth how many columns it spans, at least one
 */
record Excerpt(String line, int markStart, int markWidth) {
  private static final int WIDEST = 120;
  private static final int BEFORE_MARK = 40;
  private static final int TAB = 4;
  private static final String CUT = "...";

  /** The line on which a range begins, with as much of the range as lies on it. */
  static Excerpt of(Range range) {
    int number = range.startLine();
    String content = range.text().content();
    int start = range.text().lineStart(number);
    int end = range.text().lineEnd(number);
    int from = Math.min(range.start(), end);
    int to = Math.max(from, Math.min(range.end(), end));
    if (end - start <= WIDEST) {
      String line = content.substring(start, end);
      if (Printable.isPlain(line)) {
        return new Excerpt(line, from - start, Math.max(1, to - from));
      }
    }
    // What lies far from the mark isn't looked at: a minified template is one line of megabytes.
    int first = Math.max(start, from - WIDEST);
    int last = Math.min(end, from + 2 * WIDEST);
    Layout layout = new Layout();
    layout.append(content, first, from);
    int mark = layout.cells.size();
    layout.append(content, from, Math.min(to, last));
    int afterMark = layout.cells.size();
    layout.append(content, Math.min(to, last), last);
    return layout.cut(mark, afterMark, first > start, last < end);
  }

  String underline() {
    return " ".repeat(markStart) + "^".repeat(markWidth);
  }

  /** What is shown for one character, and how many columns that takes. */
  private record Cell(String shown, int width) {}

  private static final class Layout {
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private int column;

    void append(String text, int from, int to) {
      int at = from;
      while (at < to) {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        Cell cell = cell(c);
        cells.add(cell);
        shown.append(cell.shown);
        column += cell.width;
      }
    }

    private Cell cell(int c) {
      if (c == '\t') {
        int blanks = TAB - column % TAB;
        return new Cell(" ".repeat(blanks), blanks);
      }
      String visible = Printable.visible(c, shown);
      boolean escaped = visible.length() > Character.charCount(c);
      return new Cell(visible, escaped ? visible.length() : TerminalWidth.of(c));
    }

    Excerpt cut(int mark, int afterMark, boolean moreBefore, boolean moreAfter) {
      int from = 0;
      int to = cells.size();
      if (column > WIDEST) {
        from = back(mark, BEFORE_MARK);
        to = forth(from);
        from = back(to, WIDEST);
      }
      String head = from > 0 || moreBefore ? CUT : "";
      String tail = to < cells.size() || moreAfter ? CUT : "";
      int markStart = head.length() + width(from, mark);
      int markWidth = Math.max(1, width(mark, Math.min(afterMark, to)));
      return new Excerpt(head + text(from, to) + tail, markStart, markWidth);
    }

    private int back(int cell, int room) {
      int first = cell;
      int left = room;
      while (first > 0 && cells.get(first - 1).width <= left) {
        first--;
        left -= cells.get(first).width;
      }
      return first;
    }

    private int forth(int cell) {
      int last = cell;
      int left = WIDEST;
      while (last < cells.size() && cells.get(last).width <= left) {
        left -= cells.get(last).width;
        last++;
      }
      return last;
    }

    private int width(int from, int to) {
      int width = 0;
      for (int i = from; i < to; i++) {
        width += cells.get(i).width;
      }
      return width;
    }

    private String text(int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append(cells.get(i).shown);
      }
      return text.toString();
    }
  }
}
