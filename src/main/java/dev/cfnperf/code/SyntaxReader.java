package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTree;

/**
 * Parses source with tree-sitter and turns what the language's query captures into {@link Syntax}.
 * Loads the native library at the first parse; when that fails, every parse gives nothing.
 * Thread-safe.
 */
final class SyntaxReader {
  private static final int BUFFER_BYTES = 1 << 16;

  /** How often the parser asks whether to go on. */
  private static final int STEPS_PER_ROUND = 100;

  private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);
  private final Function<Language, Grammar> loading;
  private Optional<String> failure = Optional.empty();

  SyntaxReader() {
    this(Grammar::of);
  }

  /** A reader whose grammars come from elsewhere. */
  SyntaxReader(Function<Language, Grammar> loading) {
    this.loading = loading;
  }

  /** Why the native library couldn't be loaded, if it couldn't. */
  synchronized Optional<String> failure() {
    return failure;
  }

  /** The module's syntax; empty when it's too tangled or the native library can't be loaded. */
  Optional<Syntax> read(Language language, CodeText code) {
    return grammar(language).flatMap(grammar -> parse(grammar, code));
  }

  private synchronized Optional<Grammar> grammar(Language language) {
    if (failure.isPresent()) {
      return Optional.empty();
    }
    Grammar known = grammars.get(language);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Grammar loaded = loading.apply(language);
      grammars.put(language, loaded);
      return Optional.of(loaded);
    } catch (LinkageError | RuntimeException e) {
      // The binding throws a bare RuntimeException for an unsupported system or a full disk.
      failure = Optional.of(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<Syntax> parse(Grammar grammar, CodeText code) {
    Utf8 text = new Utf8(code.content());
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
                  state -> rounds[0]-- <= 0);
          TSQueryCursor cursor = new TSQueryCursor()) {
        if (rounds[0] < 0 || new TangledTree(tree).isTooTangled()) {
          return Optional.empty();
        }
        cursor.exec(grammar.query(), tree.getRootNode());
        Assembly assembly = new Assembly(code, text);
        TSQueryMatch match = new TSQueryMatch();
        while (cursor.nextMatch(match)) {
          assembly.add(grammar, match.getCaptures());
        }
        return Optional.of(assembly.module());
      }
    }
  }

  /** Puts the captures of one file together by where they are. */
  private static final class Assembly {
    private static final Comparator<Syntax> OUTER_FIRST =
        Comparator.comparingInt(Syntax::start)
            .thenComparing(Comparator.comparingInt(Syntax::end).reversed())
            .thenComparing(Syntax::kind);

    private record Part(Syntax owner, SyntaxRole role, long place) {}

    private final CodeText code;
    private final Utf8 text;
    private final Map<Long, List<Syntax>> byPlace = new HashMap<>();
    private final List<Syntax> all = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    Assembly(CodeText code, Utf8 text) {
      this.code = code;
      this.text = text;
    }

    void add(Grammar grammar, TSQueryCapture[] captures) {
      Map<SyntaxKind, Syntax> owners = new EnumMap<>(SyntaxKind.class);
      long[] places = new long[captures.length];
      for (int i = 0; i < captures.length; i++) {
        places[i] = place(captures[i].getNode());
        Grammar.Capture capture = grammar.capture(captures[i].getIndex());
        if (capture.isOwner()) {
          owners.put(capture.kind(), syntax(capture.kind(), places[i]));
        }
      }
      for (int i = 0; i < captures.length; i++) {
        Grammar.Capture capture = grammar.capture(captures[i].getIndex());
        Syntax owner = owners.get(capture.kind());
        if (!capture.isOwner() && owner != null) {
          parts.add(new Part(owner, capture.role(), places[i]));
        }
      }
    }

    private long place(TSNode node) {
      return (long) text.offset(node.getStartByte()) << 32 | text.offset(node.getEndByte());
    }

    private Syntax syntax(SyntaxKind kind, long place) {
      List<Syntax> here = byPlace.computeIfAbsent(place, p -> new ArrayList<>(1));
      for (Syntax known : here) {
        if (known.kind() == kind) {
          return known;
        }
      }
      Syntax made = new Syntax(kind, code, (int) (place >>> 32), (int) place);
      here.add(made);
      all.add(made);
      return made;
    }

    Syntax module() {
      for (Part part : parts) {
        if (!byPlace.containsKey(part.place)) {
          syntax(SyntaxKind.OTHER, part.place);
        }
      }
      all.sort(OUTER_FIRST);
      Syntax module = new Syntax(SyntaxKind.MODULE, code, 0, code.content().length());
      List<Syntax> open = new ArrayList<>();
      open.add(module);
      for (Syntax syntax : all) {
        if (syntax.is(SyntaxKind.COMMENT) || syntax.start() == syntax.end()) {
          continue;
        }
        while (open.get(open.size() - 1).end() < syntax.end()) {
          open.remove(open.size() - 1);
        }
        open.get(open.size() - 1).adopt(syntax);
        open.add(syntax);
      }
      for (Part part : parts) {
        target(part).ifPresent(target -> part.owner.assign(part.role, target));
      }
      return module;
    }

    /** The outermost piece at the part's place that lies within its owner. */
    private Optional<Syntax> target(Part part) {
      Optional<Syntax> best = Optional.empty();
      for (Syntax candidate : byPlace.get(part.place)) {
        boolean within =
            candidate != part.owner
                && candidate.start() != candidate.end()
                && !candidate.is(SyntaxKind.COMMENT)
                && OUTER_FIRST.compare(part.owner, candidate) < 0;
        if (within && (best.isEmpty() || OUTER_FIRST.compare(candidate, best.get()) < 0)) {
          best = Optional.of(candidate);
        }
      }
      return best;
    }
  }
}
