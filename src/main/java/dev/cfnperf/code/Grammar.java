package dev.cfnperf.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treesitter.TSLanguage;
import org.treesitter.TSQuery;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTypescript;

/**
 * A language's tree-sitter grammar with the query that names its syntax. Making one loads the
 * native library.
 */
final class Grammar {

  /** One piece of a capture's name: a kind, and a role unless the capture marks the kind itself. */
  record Capture(SyntaxKind kind, SyntaxRole role, boolean isOwner) {}

  private static final Map<Language, Grammar> LOADED = new ConcurrentHashMap<>();

  private final TSLanguage language;
  private final TSQuery query;
  private final Capture[] captures;

  private Grammar(TSLanguage language, String queryText) {
    this.language = language;
    this.query = new TSQuery(language, queryText);
    this.captures = new Capture[query.getCaptureCount()];
    for (int i = 0; i < captures.length; i++) {
      captures[i] = capture(query.getCaptureNameForId(i));
    }
  }

  /** A language's grammar; made once, since compiling its query takes a tenth of a second. */
  static Grammar of(Language language) {
    return LOADED.computeIfAbsent(language, Grammar::load);
  }

  private static Grammar load(Language language) {
    return switch (language) {
      case PYTHON -> new Grammar(new TreeSitterPython(), resource("python.scm"));
      case JAVASCRIPT ->
          new Grammar(
              new TreeSitterJavascript(),
              resource("javascript.scm") + resource("javascript-only.scm"));
      case TYPESCRIPT ->
          new Grammar(
              new TreeSitterTypescript(), resource("javascript.scm") + resource("typescript.scm"));
      case JAVA -> new Grammar(new TreeSitterJava(), resource("java.scm"));
      default -> throw new IllegalArgumentException(language + " isn't parsed");
    };
  }

  TSLanguage language() {
    return language;
  }

  TSQuery query() {
    return query;
  }

  Capture capture(int index) {
    return captures[index];
  }

  private static Capture capture(String name) {
    int dot = name.indexOf('.');
    String kind = dot < 0 ? name : name.substring(0, dot);
    String role = dot < 0 ? SyntaxRole.ALL.name() : name.substring(dot + 1);
    return new Capture(
        SyntaxKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        SyntaxRole.valueOf(role.toUpperCase(Locale.ROOT)),
        dot < 0);
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
