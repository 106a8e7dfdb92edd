package dev.cfnperf.code;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/**
 * Parses source with tree-sitter and turns what the language's patterns mark into {@link Syntax}.
 * Loads the native library at the first parse; when that fails, every parse gives nothing.
 * Thread-safe; two threads load two languages at the same time.
 */
final class SyntaxReader {
  private static final int BUFFER_BYTES = 1 << 16;

  /** How often the parser asks whether to go on. */
  private static final int STEPS_PER_ROUND = 100;

  private final Map<Language, Grammar> grammars = new ConcurrentHashMap<>();
  private final Function<Language, Grammar> loading;
  private volatile Optional<String> failure = Optional.empty();

  SyntaxReader() {
    this(Grammar::of);
  }

  /** A reader whose grammars come from elsewhere. */
  SyntaxReader(Function<Language, Grammar> loading) {
    this.loading = loading;
  }

  /** Why the native library couldn't be loaded, if it couldn't. */
  Optional<String> failure() {
    return failure;
  }

  /** The module's syntax; empty when it's too tangled or the native library can't be loaded. */
  Optional<Syntax> read(Language language, CodeText code) {
    return grammar(language).flatMap(grammar -> parse(grammar, code));
  }

  private Optional<Grammar> grammar(Language language) {
    if (failure.isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(grammars.computeIfAbsent(language, loading));
    } catch (LinkageError | RuntimeException e) {
      // The binding throws a bare RuntimeException for an unsupported system or a full disk.
      failure = Optional.of(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Syntax> parse(Grammar grammar, CodeText code) {
    Utf8 text = new Utf8(code.content());
    Optional<Nodes> nodes = nodes(grammar, text);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    SyntaxAssembly assembly = new SyntaxAssembly(code, text);
    new PatternMatcher(nodes.get(), grammar.patterns(), assembly).matchAll();
    return Optional.of(assembly.module());
  }

  private static Optional<Nodes> nodes(Grammar grammar, Utf8 text) {
    byte[] buffer = new byte[Math.max(1, Math.min(text.length(), BUFFER_BYTES))];
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(grammar.language());
      int[] rounds = {Limits.PARSER_STEPS / STEPS_PER_ROUND};
      try (TSTree tree =
          parser.parseWithOptions(
              buffer,
              null,
              (into, offset, position) -> text.copy(offset, into),
              TSInputEncoding.TSInputEncodingUTF8,
              state -> rounds[0]-- <= 0)) {
        return rounds[0] < 0 ? Optional.empty() : Optional.of(Nodes.of(tree, grammar.patterns()));
      }
    }
  }
}
