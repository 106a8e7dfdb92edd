package dev.cfnperf.template;

import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * YAML or JSON that stands in a template's string or in a file of its own, with holes that only a
 * deployment fills: a string's symbols, and placeholders such as {@code ${Table}}.
 */
final class Embedded {
  // Private-use characters, for a parser takes no control characters.
  private static final char OPEN = '\uE001';
  private static final char CLOSE = '\uE002';
  private static final char BARE = '\uE003';
  private static final int NAME_LENGTH = 300;

  private Embedded() {}

  /** A string's content; all its nodes are where the string is. Empty if it's neither. */
  static Optional<Node> read(Text text) {
    List<String> symbols = new ArrayList<>();
    String content = quoteBare(withoutSymbols(text.pattern(), symbols));
    return parse(SourceText.of("", content))
        .map(
            root ->
                new Rewriting() {
                  @Override
                  Scalar key(Scalar scalar) {
                    String restored = withSymbols(withBraces(scalar.text()), symbols);
                    return new Scalar(text.range(), restored, scalar.style());
                  }

                  @Override
                  Range place(Range range) {
                    return text.range();
                  }
                }.of(root));
  }

  /** A file's content, whose placeholders may also stand where JSON wants a number. */
  static Optional<Node> read(SourceText file) {
    String quoted = quoteBare(file.content());
    // The same length as before, so that places in it are places in the file.
    return parse(SourceText.of(file.path(), quoted))
        .map(
            root ->
                new Rewriting() {
                  @Override
                  Scalar key(Scalar scalar) {
                    return new Scalar(
                        place(scalar.range()), withBraces(scalar.text()), scalar.style());
                  }

                  @Override
                  Range place(Range range) {
                    return new Range(file, range.start(), range.end());
                  }
                }.of(root));
  }

  private static Optional<Node> parse(SourceText text) {
    try {
      return Optional.of(Documents.read(text).root());
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }

  /** Fills the placeholders that have a value; the others stay as they're written. */
  static Node fill(Node root, Mapping values) {
    return new Rewriting() {
      @Override
      Node value(Scalar scalar) {
        return scalar.text().contains("${") ? filled(scalar, values) : scalar;
      }
    }.of(root);
  }

  private static Node filled(Scalar scalar, Mapping values) {
    String text = scalar.text();
    StringBuilder template = new StringBuilder();
    int done = 0;
    boolean any = false;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", open + 2)) {
      int close = endOfHole(text, open);
      boolean has = close > 0 && values.get(text.substring(open + 2, close)).isPresent();
      any |= has;
      template.append(text, done, open).append(has ? "${" : "${!");
      done = open + 2;
    }
    template.append(text, done, text.length());
    if (!any) {
      return scalar;
    }
    Scalar written = new Scalar(scalar.range(), template.toString(), scalar.style());
    Sequence arguments = new Sequence(scalar.range(), List.of(written, values), true);
    return new Intrinsic(scalar.range(), "Fn::Sub", arguments, true);
  }

  private static String withoutSymbols(String pattern, List<String> symbols) {
    if (pattern.indexOf(Text.OPEN) < 0) {
      return pattern;
    }
    StringBuilder content = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == Text.OPEN) {
        int close = pattern.indexOf(Text.CLOSE, i);
        content.append(OPEN).append(symbols.size()).append(CLOSE);
        symbols.add(pattern.substring(i, close + 1));
        i = close;
      } else {
        content.append(pattern.charAt(i));
      }
    }
    return content.toString();
  }

  private static String withSymbols(String text, List<String> symbols) {
    int open = text.indexOf(OPEN);
    if (open < 0) {
      return text;
    }
    StringBuilder pattern = new StringBuilder();
    int done = 0;
    for (; open >= 0; open = text.indexOf(OPEN, done)) {
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      String index = text.substring(open + 1, close);
      Optional<Integer> known = Coercion.integer(index).filter(i -> i >= 0 && i < symbols.size());
      pattern.append(text, done, open).append(known.map(symbols::get).orElse(index));
      done = close + 1;
    }
    return pattern.append(text, done, text.length()).toString();
  }

  private static String withBraces(String text) {
    return !text.isEmpty() && text.charAt(0) == BARE ? "${" + text.substring(1) + "}" : text;
  }

  /**
   * Puts quotes around holes that stand outside of JSON's strings; a placeholder keeps its length.
   */
  private static String quoteBare(String content) {
    if (!content.stripLeading().startsWith("{")
        || (!content.contains("${") && content.indexOf(OPEN) < 0)) {
      return content;
    }
    StringBuilder quoted = new StringBuilder(content.length() + 64);
    boolean inString = false;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int close = inString ? -1 : endOfHole(content, i);
      if (inString && c == '\\' && i + 1 < content.length()) {
        quoted.append(c).append(content.charAt(++i));
      } else if (close < 0) {
        inString ^= c == '"';
        quoted.append(c);
      } else if (c == OPEN) {
        quoted.append('"').append(content, i, close + 1).append('"');
        i = close;
      } else {
        quoted.append('"').append(BARE).append(content, i + 2, close).append('"');
        i = close;
      }
    }
    return quoted.toString();
  }

  /** Where a hole that begins at a place ends; -1 if none begins there. */
  private static int endOfHole(String content, int at) {
    char c = content.charAt(at);
    if (c == OPEN) {
      return content.indexOf(CLOSE, at);
    }
    if (c != '$' || at + 1 == content.length() || content.charAt(at + 1) != '{') {
      return -1;
    }
    // Names are short: looking further would only take time.
    int end = Math.min(content.length(), at + NAME_LENGTH);
    for (int i = at + 2; i < end; i++) {
      if (content.charAt(i) == '}') {
        return i;
      }
    }
    return -1;
  }
}
