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
  private int lastAsked;
  private int lastCode;

  private SuppressionComments(SourceText text) {
    this.text = text;
  }

  /** All suppressing comments of a text. */
  public static SuppressionComments of(SourceText text) {
    SuppressionComments comments = new SuppressionComments(text);
    int at = text.content().indexOf(MARK);
    while (at >= 0) {
      at = text.content().indexOf(MARK, comments.read(at));
    }
    return comments;
  }

  public List<Suppression> suppressions() {
    return found;
  }

  /** Comments that are meant for us but name no rule, or too many. */
  public List<Range> malformed() {
    return malformed;
  }

  /** Reads what follows a mark, and tells where to go on. */
  private int read(int mark) {
    int line = text.line(mark);
    int lineStart = text.lineStart(line);
    int comment = commentStart(lineStart, mark);
    if (comment < 0) {
      return mark + MARK.length();
    }
    int lineEnd = text.lineEnd(line);
    read(mark, comment, line, lineStart, text.content().substring(mark + MARK.length(), lineEnd));
    return lineEnd;
  }

  private void read(int mark, int comment, int line, int lineStart, String rest) {
    Range range = new Range(text, comment, mark + MARK.length() + rest.stripTrailing().length());
    String directive = rest.strip();
    int close = directive.indexOf(']');
    String[] rules =
        directive.startsWith(IGNORE) && close >= 0
            ? directive.substring(IGNORE.length(), close).split(",", -1)
            : new String[0];
    if (rules.length == 0 || rules.length > Limits.RULES_PER_COMMENT) {
      malformed.add(range);
      return;
    }
    String reason = directive.substring(close + 1).strip();
    boolean alone = text.content().substring(lineStart, comment).isBlank();
    Suppression.Scope scope = new Suppression.OnLine(alone ? nextCode(line) : line);
    for (String rule : rules) {
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
    String content = text.content();
    int end = mark;
    while (end > lineStart && Character.isWhitespace(content.charAt(end - 1))) {
      end--;
    }
    // Looked at in place: a minified file is one line, and may have many marks.
    int start = end;
    if (end > lineStart && content.charAt(end - 1) == '#') {
      start = end - 1;
    } else if (end > lineStart + 1 && content.startsWith("//", end - 2)) {
      start = end - 2;
    }
    boolean begins = start == lineStart || Character.isWhitespace(content.charAt(start - 1));
    return start == end || !begins ? -1 : start;
  }

  private int nextCode(int line) {
    // Of many comments one below the other, all are about the same line.
    if (line >= lastAsked && line < lastCode) {
      return lastCode;
    }
    lastAsked = line;
    lastCode = findCode(line);
    return lastCode;
  }

  private int findCode(int line) {
    for (int next = line + 1; next <= text.lineCount(); next++) {
      String code = text.lineText(next).strip();
      if (!code.isEmpty() && !code.startsWith("#") && !code.startsWith("//")) {
        return next;
      }
    }
    return line;
  }
}
