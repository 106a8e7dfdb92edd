package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads patterns in the syntax of tree-sitter's queries, of which it knows nodes, tokens,
 * wildcards, fields, alternatives, anchors and captures. tree-sitter's own reader takes a tenth of
 * a second and more for the same, at each start, as it looks into whether each pattern can match at
 * all.
 */
final class PatternReader {
  private static final int[] ANYTHING = {};

  private final String text;
  private final Symbols symbols;
  private final Map<String, PatternStep.Capture> captures = new HashMap<>();
  private int at;

  PatternReader(String text, Symbols symbols) {
    this.text = text;
    this.symbols = symbols;
  }

  List<PatternStep> read() {
    List<PatternStep> patterns = new ArrayList<>(200);
    while (peek() != 0) {
      patterns.add(step());
    }
    return patterns;
  }

  private PatternStep step() {
    char first = peek();
    int field = 0;
    if (isWordPart(first)) {
      int start = at;
      String word = word();
      if (peek() == ':') {
        at++;
        field = symbols.field(word);
        first = peek();
      } else {
        at = start;
      }
    }
    PatternStep step =
        switch (first) {
          case '(' -> node(field);
          case '"' -> new PatternStep(token(), false, field, PatternStep.NONE, false);
          case '[' -> new PatternStep(alternatives(), false, field, PatternStep.NONE, false);
          case '_' -> anything(field);
          default -> throw wrong();
        };
    step.capture(captures());
    return step;
  }

  private PatternStep node(int field) {
    at++;
    peek();
    String name = word();
    int[] nodes = name.equals("_") ? ANYTHING : new int[] {symbols.node(name)};
    List<PatternStep> children = new ArrayList<>(4);
    boolean isAnchored = false;
    for (char next = peek(); next != ')'; next = peek()) {
      if (next == '.') {
        at++;
        isAnchored = true;
        continue;
      }
      PatternStep child = step();
      if (isAnchored) {
        child.follow();
        isAnchored = false;
      }
      children.add(child);
    }
    at++;
    return new PatternStep(
        nodes, true, field, children.toArray(PatternStep.NONE), isAnchored && !children.isEmpty());
  }

  private PatternStep anything(int field) {
    if (!word().equals("_")) {
      throw wrong();
    }
    return new PatternStep(ANYTHING, false, field, PatternStep.NONE, false);
  }

  private int[] token() {
    int end = text.indexOf('"', at + 1);
    String token = text.substring(at + 1, end);
    at = end + 1;
    return new int[] {symbols.token(token)};
  }

  /** Nodes and tokens without anything within them. */
  private int[] alternatives() {
    at++;
    int[] all = new int[32];
    int count = 0;
    for (char next = peek(); next != ']'; next = peek()) {
      PatternStep each = step();
      if (each.symbols().length != 1 || each.children().length > 0 || each.captures().length > 0) {
        throw wrong();
      }
      all[count++] = each.symbols()[0];
    }
    at++;
    return Arrays.copyOf(all, count);
  }

  private PatternStep.Capture[] captures() {
    PatternStep.Capture[] all = {};
    while (peek() == '@') {
      at++;
      all = Arrays.copyOf(all, all.length + 1);
      all[all.length - 1] = capture(word());
    }
    return all;
  }

  private PatternStep.Capture capture(String kind) {
    String role = "";
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      role = word();
    }
    String name = kind + "." + role;
    PatternStep.Capture known = captures.get(name);
    if (known == null) {
      known =
          new PatternStep.Capture(
              SyntaxKind.valueOf(kind.toUpperCase(Locale.ROOT)),
              role.isEmpty() ? SyntaxRole.ALL : SyntaxRole.valueOf(role.toUpperCase(Locale.ROOT)),
              role.isEmpty());
      captures.put(name, known);
    }
    return known;
  }

  /** The next character that is neither space nor comment, or 0 at the end. */
  private char peek() {
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == ';') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (next > ' ') {
        return next;
      } else {
        at++;
      }
    }
    return 0;
  }

  private String word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw wrong();
    }
    return text.substring(start, at);
  }

  private static boolean isWordPart(char next) {
    return (next >= 'a' && next <= 'z') || next == '_' || (next >= '0' && next <= '9');
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "no pattern: " + text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20)));
  }
}
