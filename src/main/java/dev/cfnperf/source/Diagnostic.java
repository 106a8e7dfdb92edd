package dev.cfnperf.source;

/**
 * Something that kept (a part of) a file from being read, with its place. Not a finding: it says
 * nothing about performance, and it makes the exit code 2.
 */
public record Diagnostic(Range range, String message) implements Comparable<Diagnostic> {

  /** A problem of a file that has no readable text: it's shown at line 1, column 1. */
  public static Diagnostic ofFile(String path, String message) {
    return new Diagnostic(SourceText.of(path, "").whole(), message);
  }

  @Override
  public int compareTo(Diagnostic other) {
    int byPlace = range.compareTo(other.range);
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }
}
