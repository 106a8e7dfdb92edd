package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the dependencies in pyproject.toml: the project table's list (PEP 621) and Poetry's tables.
 * Reads line by line what those tables can hold, not all of TOML.
 */
final class PyprojectToml {
  private static final String POETRY = "tool.poetry.";

  private final SourceText text;
  private final List<Dependency> found = new ArrayList<>();
  private String table = "";
  private Optional<Dependency.Scope> list = Optional.empty();

  private PyprojectToml(SourceText text) {
    this.text = text;
  }

  static List<Dependency> dependencies(SourceText text) {
    PyprojectToml toml = new PyprojectToml(text);
    for (int line = 1; line <= text.lineCount(); line++) {
      toml.line(text.lineText(line), text.lineStart(line));
    }
    return toml.found;
  }

  private void line(String line, int offset) {
    String plain = line.strip();
    if (list.isPresent()) {
      strings(line, offset, list.get());
      if (endsList(plain)) {
        list = Optional.empty();
      }
    } else if (plain.startsWith("[")) {
      int end = plain.indexOf(']');
      table = plain.substring(plain.startsWith("[[") ? 2 : 1, end < 0 ? plain.length() : end);
    } else if (!plain.startsWith("#")) {
      entry(line, offset);
    }
  }

  private void entry(String line, int offset) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      return;
    }
    String key = line.substring(0, equals).strip();
    Optional<Dependency.Scope> listScope = listScope(key);
    if (listScope.isPresent()) {
      String value = line.substring(equals + 1);
      strings(value, offset + equals + 1, listScope.get());
      list = endsList(value.strip()) ? Optional.empty() : listScope;
      return;
    }
    Optional<Dependency.Scope> scope = poetryScope();
    if (scope.isPresent() && !key.equals("python")) {
      String bare = key.replace("\"", "");
      int start = offset + line.indexOf(bare);
      found.add(
          new Dependency(
              PythonRequirements.normalized(bare),
              version(line.substring(equals + 1)),
              scope.get(),
              List.of(),
              new Range(text, start, start + bare.length())));
    }
  }

  private Optional<Dependency.Scope> listScope(String key) {
    if (table.equals("project") && key.equals("dependencies")) {
      return Optional.of(Dependency.Scope.RUNTIME);
    }
    boolean groups =
        table.equals("dependency-groups") || table.equals("project.optional-dependencies");
    return groups ? Optional.of(Dependency.Scope.DEVELOPMENT) : Optional.empty();
  }

  private Optional<Dependency.Scope> poetryScope() {
    if (table.equals(POETRY + "dependencies")) {
      return Optional.of(Dependency.Scope.RUNTIME);
    }
    boolean development =
        table.equals(POETRY + "dev-dependencies")
            || (table.startsWith(POETRY + "group.") && table.endsWith(".dependencies"));
    return development ? Optional.of(Dependency.Scope.DEVELOPMENT) : Optional.empty();
  }

  private static boolean endsList(String plain) {
    return plain.endsWith("]") || plain.startsWith("]");
  }

  private static Optional<String> version(String value) {
    int open = value.indexOf('"');
    int close = value.indexOf('"', open + 1);
    boolean inline = value.strip().startsWith("{");
    if (inline) {
      int key = value.indexOf("version");
      open = key < 0 ? -1 : value.indexOf('"', key);
      close = open < 0 ? -1 : value.indexOf('"', open + 1);
    }
    return open >= 0 && close > open
        ? Optional.of(value.substring(open + 1, close))
        : Optional.empty();
  }

  /** The requirements among a list's strings. */
  private void strings(String line, int offset, Dependency.Scope scope) {
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '#') {
        return;
      }
      if (c == '"' || c == '\'') {
        int close = line.indexOf(c, at + 1);
        if (close < 0) {
          return;
        }
        PythonRequirements.requirement(text, offset + at + 1, line.substring(at + 1, close), scope)
            .ifPresent(found::add);
        at = close;
      }
      at++;
    }
  }
}
