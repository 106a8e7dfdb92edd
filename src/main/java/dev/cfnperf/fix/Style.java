package dev.cfnperf.fix;

import dev.cfnperf.source.SourceText;

/**
 * How to write at a place.
 *
 * @param habits those of the author
 * @param step what one level is indented by
 * @param dashStep what a list's dashes are indented by, below their key
 */
record Style(Habits habits, String step, String dashStep) {

  boolean json() {
    return habits.json();
  }

  String lineEnd() {
    return habits.lineEnd();
  }

  boolean shortForm() {
    return habits.shortForm();
  }

  boolean spaced() {
    return habits.spaced();
  }

  char quote() {
    return habits.quote();
  }

  /** The white space before what stands at an offset; empty if other text does. */
  static String indentation(SourceText text, int offset) {
    return startsLine(text, offset)
        ? text.content().substring(text.lineStart(text.line(offset)), offset)
        : "";
  }

  /** Whether nothing but white space stands before an offset on its line, which may be long. */
  static boolean startsLine(SourceText text, int offset) {
    int line = text.line(offset);
    return text.lineStart(line) + leading(text, line).length() >= offset;
  }

  /** The white space that a line begins with. */
  static String leading(SourceText text, int line) {
    int start = text.lineStart(line);
    int end = text.lineEnd(line);
    int at = start;
    while (at < end && Character.isWhitespace(text.content().charAt(at))) {
      at++;
    }
    return text.content().substring(start, at);
  }
}
