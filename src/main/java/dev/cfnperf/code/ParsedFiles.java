package dev.cfnperf.code;

import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The source files of one repository, each parsed once. Thread-safe. */
final class ParsedFiles {
  private static final int BUNDLE_BYTES = 20_000;
  private static final int BUNDLE_LINE = 400;
  private static final int BUNDLE_HEAD = 4_000;

  /** How webpack, esbuild and ncc begin what they write. */
  private static final List<String> BUNDLE_MARKS =
      List.of(
          "__webpack_require__",
          "webpackBootstrap",
          "__webpack_modules__",
          "var __getOwnPropNames = Object.getOwnPropertyNames",
          "var __defProp = Object.defineProperty",
          "__nccwpck_require__");

  /**
   * A file that was looked at.
   *
   * @param note why it wasn't parsed
   */
  record Parsed(Optional<Syntax> syntax, Optional<Note> note) {}

  private final Path root;
  private final SyntaxReader reader;
  private final Function<Path, String> shown;
  private final Map<Path, Parsed> parsed = new ConcurrentHashMap<>();
  private final Map<Path, SourceText> texts = new ConcurrentHashMap<>();
  private final PathAliases aliases = new PathAliases(this);

  /**
   * The files below a folder.
   *
   * @param root the repository, as a real path
   * @param shown how people are shown a path
   */
  ParsedFiles(Path root, SyntaxReader reader, Function<Path, String> shown) {
    this.root = root;
    this.reader = reader;
    this.shown = shown;
  }

  Path root() {
    return root;
  }

  PathAliases aliases() {
    return aliases;
  }

  String shown(Path path) {
    return shown.apply(path);
  }

  /** The real path of a file or folder, if it's there and inside the repository. */
  Optional<Path> inside(Path path) {
    // Asked first, as an exception takes longer than the question.
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      Path real = path.toRealPath();
      return real.startsWith(root) ? Optional.of(real) : Optional.empty();
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  Optional<Path> file(Path path) {
    return inside(path).filter(Files::isRegularFile);
  }

  Optional<Path> folder(Path path) {
    return inside(path).filter(Files::isDirectory);
  }

  /** A file's text, decoded leniently; empty when it's too large or can't be read. */
  Optional<SourceText> text(Path real) {
    SourceText known = texts.get(real);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      if (Files.size(real) > Limits.FILE_BYTES) {
        return Optional.empty();
      }
      SourceText text = SourceText.of(shown(real), decode(Files.readAllBytes(real)));
      SourceText earlier = texts.putIfAbsent(real, text);
      return Optional.of(earlier == null ? text : earlier);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  Parsed parse(Path real, Language language) {
    Parsed known = parsed.get(real);
    if (known != null) {
      return known;
    }
    Parsed made = parseNow(real, language);
    Parsed earlier = parsed.putIfAbsent(real, made);
    return earlier == null ? made : earlier;
  }

  private Parsed parseNow(Path real, Language language) {
    Optional<SourceText> text = text(real);
    if (text.isEmpty()) {
      return new Parsed(
          Optional.empty(),
          Optional.of(new Note(shown(real), "over 2 MB or unreadable: not read")));
    }
    String content = text.get().content();
    if (isBundle(content)) {
      return new Parsed(
          Optional.empty(),
          Optional.of(new Note(shown(real), "looks like a generated bundle: not read")));
    }
    if (content.length() > Limits.PARSED_BYTES) {
      String why = "over " + Limits.PARSED_BYTES / 1024 + " KB: not read";
      return new Parsed(Optional.empty(), Optional.of(new Note(shown(real), why)));
    }
    Optional<Syntax> syntax = reader.read(language, CodeText.ofFile(text.get()));
    Optional<Note> note =
        syntax.isEmpty() && failure().isEmpty()
            ? Optional.of(new Note(shown(real), "too tangled to be parsed: not read"))
            : Optional.empty();
    return new Parsed(syntax, note);
  }

  /** Code that a bundler or minifier wrote: its own functions at the top, or long lines. */
  static boolean isBundle(String content) {
    String head = content.substring(0, Math.min(content.length(), BUNDLE_HEAD));
    for (String mark : BUNDLE_MARKS) {
      if (head.contains(mark)) {
        return true;
      }
    }
    if (content.length() < BUNDLE_BYTES) {
      return false;
    }
    int lines = 1;
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) == '\n') {
        lines++;
      }
    }
    return content.length() / lines > BUNDLE_LINE;
  }

  Optional<Syntax> parseInline(Language language, InlineCode code) {
    return reader.read(language, CodeText.ofInline(code));
  }

  /** Why no source can be parsed, if none can. */
  Optional<String> failure() {
    return reader.failure();
  }
}
