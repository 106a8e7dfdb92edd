package dev.cfnperf.code;

import java.util.HashMap;
import java.util.Map;
import org.treesitter.TSLanguage;
import org.treesitter.TSSymbolType;

/** What a grammar calls its nodes and fields. Asked once for each, since asking leaves Java. */
final class Symbols {
  /** What is no syntax of the language. */
  static final int ERROR = 0xFFFF;

  private final TSLanguage language;
  private final boolean[] named;
  private final Map<String, Integer> nodes = new HashMap<>();
  private final Map<String, Integer> tokens = new HashMap<>();
  private final Map<String, Integer> fields = new HashMap<>();

  Symbols(TSLanguage language) {
    this.language = language;
    this.named = new boolean[language.symbolCount()];
    for (int i = 0; i < named.length; i++) {
      named[i] = language.symbolType(i) == TSSymbolType.TSSymbolTypeRegular;
    }
  }

  int count() {
    return named.length;
  }

  /** Whether a node has a name, unlike an operator or a bracket. */
  boolean isNamed(int symbol) {
    return symbol == ERROR || named[symbol];
  }

  int node(String name) {
    Integer known = nodes.get(name);
    if (known == null) {
      known = language.symbolForName(name, true);
      if (known == 0 || !named[known]) {
        throw new IllegalArgumentException("no node is called " + name);
      }
      nodes.put(name, known);
    }
    return known;
  }

  int token(String text) {
    Integer known = tokens.get(text);
    if (known == null) {
      known = language.symbolForName(text, false);
      if (known == 0) {
        throw new IllegalArgumentException("no token is " + text);
      }
      tokens.put(text, known);
    }
    return known;
  }

  int field(String name) {
    Integer known = fields.get(name);
    if (known == null) {
      known = language.fieldIdForName(name);
      if (known == 0) {
        throw new IllegalArgumentException("no field is called " + name);
      }
      fields.put(name, known);
    }
    return known;
  }
}
