package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads npm's package.json: a cursor over its JSON that keeps the places. */
final class PackageJson {
  private static final int DEEPEST = 200;

  private final SourceText source;
  private final String text;
  private final List<Dependency> found = new ArrayList<>();
  private int at;

  private PackageJson(SourceText source) {
    this.source = source;
    this.text = source.content();
  }

  static List<Dependency> dependencies(SourceText source) {
    PackageJson json = new PackageJson(source);
    json.value("", Optional.empty(), 0);
    return json.found;
  }

  /**
   * Reads one value.
   *
   * @param key the dotted keys that lead to it
   * @param name where its own key is
   */
  private void value(String key, Optional<Range> name, int depth) {
    skipSpace();
    if (at >= text.length() || depth > DEEPEST) {
      at = text.length();
      return;
    }
    switch (text.charAt(at)) {
      case '{' -> object(key, depth);
      case '[' -> array(key, depth);
      case '"' -> {
        Range range = string();
        dependency(key, name, Optional.of(range.content()));
      }
      default -> {
        while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
          at++;
        }
      }
    }
  }

  private void object(String key, int depth) {
    at++;
    while (true) {
      skipSpace();
      if (at >= text.length() || text.charAt(at) != '"') {
        at++;
        return;
      }
      Range name = string();
      skipSpace();
      if (at >= text.length() || text.charAt(at) != ':') {
        at = text.length();
        return;
      }
      at++;
      String inner = depth == 0 ? name.content() : key + "/" + name.content();
      value(depth > 1 ? key : inner, Optional.of(name), depth + 1);
      skipSpace();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      } else {
        at++;
        return;
      }
    }
  }

  private void array(String key, int depth) {
    at++;
    while (at < text.length()) {
      skipSpace();
      if (at < text.length() && text.charAt(at) == ']') {
        at++;
        return;
      }
      int before = at;
      value(key, Optional.empty(), depth + 2);
      skipSpace();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      } else if (at == before) {
        at++;
      }
    }
  }

  /** The content of the string that begins here. */
  private Range string() {
    int start = ++at;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at, text.length());
    at = end + 1;
    return new Range(source, Math.min(start, end), end);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void dependency(String key, Optional<Range> name, Optional<String> version) {
    int slash = key.indexOf('/');
    if (slash < 0 || name.isEmpty()) {
      return;
    }
    Optional<Dependency.Scope> scope =
        switch (key.substring(0, slash)) {
          case "dependencies", "optionalDependencies" -> Optional.of(Dependency.Scope.RUNTIME);
          case "devDependencies", "peerDependencies" -> Optional.of(Dependency.Scope.DEVELOPMENT);
          default -> Optional.empty();
        };
    scope.ifPresent(
        s -> found.add(new Dependency(name.get().content(), version, s, List.of(), name.get())));
  }
}
