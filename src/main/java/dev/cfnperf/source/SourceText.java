package dev.cfnperf.source;

import java.util.Arrays;

/**
 * One file's text and how its reader names it. Offsets are UTF-16 code units into {@link #content};
 * lines and columns are 1-based and columns count Unicode code points, as editors and SARIF do.
 */
public final class SourceText {
  private final String path;
  private final String content;
  private int[] lineStarts = {};

  private SourceText(String path, String content) {
    this.path = path;
    this.content = content;
  }

  /**
   * A file's text under the name that people know it by.
   *
   * @param path as people are shown it: relative to the working directory, with {@code /}
   * @param content decoded, without a byte order mark
   */
  public static SourceText of(String path, String content) {
    return new SourceText(path, content);
  }

  public String path() {
    return path;
  }

  public String content() {
    return content;
  }

  /** The whole text as one range. */
  public Range whole() {
    return new Range(this, 0, content.length());
  }

  /** The 1-based line that holds an offset; an offset past the end is on the last line. */
  public int line(int offset) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column, in code points, of an offset on its line. */
  public int column(int offset) {
    int start = lineStarts()[line(offset) - 1];
    int end = Math.min(offset, content.length());
    return content.codePointCount(Math.min(start, end), end) + 1;
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** The text of a 1-based line, without its line end. */
  public String lineText(int line) {
    return content.substring(lineStart(line), lineEnd(line));
  }

  /** The offset at which a 1-based line ends, before its line end. */
  public int lineEnd(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : content.length();
    while (end > start && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The offset at which a 1-based line begins. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  // Built on first use: most files have no finding, and then nobody asks for a line.
  private synchronized int[] lineStarts() {
    if (lineStarts.length == 0) {
      int[] starts = new int[Math.max(16, content.length() / 24)];
      int count = 1;
      char[] chars = content.toCharArray();
      for (int i = 0; i < chars.length; i++) {
        char c = chars[i];
        boolean ends = c == '\n' || (c == '\r' && (i + 1 == chars.length || chars[i + 1] != '\n'));
        if (ends) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return path;
  }
}
