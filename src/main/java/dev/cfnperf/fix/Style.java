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
    int start = text.lineStart(text.line(offset));
    String before = text.content().substring(start, offset);
    return before.isBlank() ? before : "";
  }
}
