package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of inline code are in the template. A block scalar drops the indentation, a
 * quoted one may join lines, so each line is looked up in the template's text; a line that isn't
 * found there is reported at the whole scalar.
 */
final class InlinePlaces {
  static final InlinePlaces NONE = new InlinePlaces(List.of(), 0, 0);

  /**
   * One line of the code.
   *
   * @param template the offset of its first character in the template, or -1
   */
  private record Line(int start, int template) {}

  private final List<Line> lines;
  private final int scalarStart;
  private final int scalarEnd;

  private InlinePlaces(List<Line> lines, int scalarStart, int scalarEnd) {
    this.lines = lines;
    this.scalarStart = scalarStart;
    this.scalarEnd = scalarEnd;
  }

  static InlinePlaces of(InlineCode code) {
    List<Line> lines = new ArrayList<>();
    String raw = code.range().text().content();
    int limit = code.range().end();
    int search = code.range().start();
    int start = 0;
    while (start <= code.text().length()) {
      int end = code.text().indexOf('\n', start);
      end = end < 0 ? code.text().length() : end;
      String line = code.text().substring(start, end);
      int found = line.isBlank() ? -1 : raw.indexOf(line.strip(), search);
      if (found >= 0 && found + line.strip().length() <= limit) {
        lines.add(new Line(start, found - (line.length() - line.stripLeading().length())));
        search = found + line.strip().length();
      } else {
        lines.add(new Line(start, -1));
      }
      start = end + 1;
    }
    return new InlinePlaces(lines, code.range().start(), limit);
  }

  Range map(SourceText text, int start, int end) {
    if (lines.isEmpty()) {
      return new Range(text, start, end);
    }
    int from = template(start);
    int to = template(end);
    if (from < 0 || to < from) {
      return new Range(text, scalarStart, scalarEnd);
    }
    return new Range(text, from, Math.min(to, scalarEnd));
  }

  private int template(int offset) {
    int found = 0;
    for (int i = 0; i < lines.size() && lines.get(i).start() <= offset; i++) {
      found = i;
    }
    Line line = lines.get(found);
    return line.template() < 0 ? -1 : line.template() + offset - line.start();
  }
}
