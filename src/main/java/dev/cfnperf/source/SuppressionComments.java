package dev.cfnperf.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code # cfn-perf: ignore[rule-id] reason} (in source code also behind {@code //}): it
 * covers its own line or, standing alone, the next line that isn't a comment.
 */
public final class SuppressionComments {
  private static final String MARK = "cfn-perf:";
  private static final String IGNORE = "ignore[";

  private final SourceText text;
  private final List<Suppression> found = new ArrayList<>();
  private final List<Range> malformed = new ArrayList<>();

  private SuppressionComments(SourceText text) {
    this.text = text;
  }

  /** All suppressing comments of a text. */
  public static SuppressionComments of(SourceText text) {
    SuppressionComments comments = new SuppressionComments(text);
    int at = text.content().indexOf(MARK);
    while (at >= 0) {
      comments.read(at);
      at = text.content().indexOf(MARK, at + MARK.length());
    }
    return comments;
  }

  public List<Suppression> suppressions() {
    return found;
  }

  /** Comments that are meant for us but name no rule. */
  public List<Range> malformed() {
    return malformed;
  }

  private void read(int mark) {
    int line = text.line(mark);
    int lineStart = text.lineStart(line);
    int comment = commentStart(lineStart, mark);
    if (comment < 0) {
      return;
    }
    String rest =
        text.content().substring(mark + MARK.length(), lineStart + text.lineText(line).length());
    Range range = new Range(text, comment, mark + MARK.length() + rest.stripTrailing().length());
    String directive = rest.strip();
    int close = directive.indexOf(']');
    if (!directive.startsWith(IGNORE) || close < 0) {
      malformed.add(range);
      return;
    }
    String reason = directive.substring(close + 1).strip();
    boolean alone = text.content().substring(lineStart, comment).isBlank();
    Suppression.Scope scope = new Suppression.OnLine(alone ? nextCode(line) : line);
    for (String rule : directive.substring(IGNORE.length(), close).split(",", -1)) {
      found.add(
          new Suppression(
              rule.strip(),
              reason.isEmpty() ? Optional.empty() : Optional.of(reason),
              Optional.empty(),
              range,
              scope));
    }
  }

  // The comment's sign right before the mark, if it stands where a comment may begin.
  private int commentStart(int lineStart, int mark) {
    String before = text.content().substring(lineStart, mark).stripTrailing();
    String sign = before.endsWith("#") ? "#" : before.endsWith("//") ? "//" : "";
    int start = before.length() - sign.length();
    boolean begins = start == 0 || (start > 0 && Character.isWhitespace(before.charAt(start - 1)));
    return sign.isEmpty() || !begins ? -1 : lineStart + start;
  }

  private int nextCode(int line) {
    for (int next = line + 1; next <= text.lineCount(); next++) {
      String code = text.lineText(next).strip();
      if (!code.isEmpty() && !code.startsWith("#") && !code.startsWith("//")) {
        return next;
      }
    }
    return line;
  }
}
