package dev.cfnperf.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTypescript;

/**
 * A language's tree-sitter grammar with the patterns that name its syntax. Making one loads the
 * native library.
 */
final class Grammar {
  private static final Map<Language, Grammar> LOADED = new ConcurrentHashMap<>();

  private final TSLanguage language;
  private final Patterns patterns;

  private Grammar(TSLanguage language, String text) {
    this.language = language;
    Symbols symbols = new Symbols(language);
    this.patterns = new Patterns(symbols, new PatternReader(text, symbols).read());
  }

  /** A language's grammar; made once. */
  static Grammar of(Language language) {
    return LOADED.computeIfAbsent(language, Grammar::load);
  }

  private static Grammar load(Language language) {
    TSLanguage grammar =
        switch (language) {
          case PYTHON -> new TreeSitterPython();
          case JAVASCRIPT -> new TreeSitterJavascript();
          case TYPESCRIPT -> new TreeSitterTypescript();
          case JAVA -> new TreeSitterJava();
          default -> throw new IllegalArgumentException(language + " isn't parsed");
        };
    return new Grammar(grammar, patternText(language));
  }

  /**
   * The patterns of a language as they're written, which is in the syntax of tree-sitter's queries.
   */
  static String patternText(Language language) {
    return switch (language) {
      case PYTHON -> resource("python.scm");
      case JAVASCRIPT -> resource("javascript.scm") + resource("javascript-only.scm");
      case TYPESCRIPT -> resource("javascript.scm") + resource("typescript.scm");
      case JAVA -> resource("java.scm");
      default -> throw new IllegalArgumentException(language + " isn't parsed");
    };
  }

  TSLanguage language() {
    return language;
  }

  Patterns patterns() {
    return patterns;
  }

  private static String resource(String name) {
    try (InputStream stream = Grammar.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
