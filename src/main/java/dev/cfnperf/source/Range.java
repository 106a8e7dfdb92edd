package dev.cfnperf.source;

/**
 * A stretch of one file.
 *
 * @param start offset of the first character, from 0
 * @param end offset after the last character, at least {@code start}
 */
public record Range(SourceText text, int start, int end) implements Comparable<Range> {
  public Range {
    if (start < 0 || end < start || end > text.content().length()) {
      throw new IllegalArgumentException(start + ".." + end + " lies outside " + text.path());
    }
  }

  public String file() {
    return text.path();
  }

  public int startLine() {
    return text.line(start);
  }

  /** 1-based, in code points. */
  public int startColumn() {
    return text.column(start);
  }

  public int endLine() {
    return text.line(end);
  }

  /** 1-based, in code points, exclusive. */
  public int endColumn() {
    return text.column(end);
  }

  public String content() {
    return text.content().substring(start, end);
  }

  /** The key that it begins with, such as a property's, without quotes. */
  public String key() {
    String pointed = content();
    int colon = pointed.indexOf(':');
    String key = (colon < 0 ? pointed : pointed.substring(0, colon)).strip();
    boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  /** From the start of this range to the end of another of the same file. */
  public Range to(Range last) {
    return new Range(text, start, Math.max(start, last.end));
  }

  /** This range up to the end of its first line: what reports and code scanning can show. */
  public Range firstLine() {
    String content = text.content();
    int stop = start;
    while (stop < end && content.charAt(stop) != '\n' && content.charAt(stop) != '\r') {
      stop++;
    }
    return stop == end ? this : new Range(text, start, stop);
  }

  public boolean contains(Range other) {
    return text == other.text && start <= other.start && other.end <= end;
  }

  /** Whether two ranges begin at the same place of the same file. */
  public boolean startsWith(Range other) {
    return start == other.start && file().equals(other.file());
  }

  @Override
  public int compareTo(Range other) {
    int byFile = file().compareTo(other.file());
    if (byFile != 0) {
      return byFile;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Range that
        && start == that.start
        && end == that.end
        && file().equals(that.file());
  }

  @Override
  public int hashCode() {
    return (file().hashCode() * 31 + start) * 31 + end;
  }

  @Override
  public String toString() {
    return file() + ":" + startLine() + ":" + startColumn();
  }
}
