package dev.cfnperf.document;

import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.List;

/**
 * A file that was read.
 *
 * @param root the first document's content; an empty file's is null
 * @param anchored the ranges of the nodes that an alias repeats elsewhere: an edit there changes
 *     more than one place
 * @param problems what the reader took exception to though it could go on, such as duplicate keys
 */
public record Document(
    SourceText text, Node root, Format format, List<Range> anchored, List<Diagnostic> problems) {
  /** The syntax that a document is written in. */
  public enum Format {
    YAML,
    JSON
  }
}
