package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the dependencies in Gradle's build files, Groovy or Kotlin: a configuration's name followed
 * by coordinates in quotes or an accessor of the version catalogue. What a variable names isn't
 * known.
 */
final class GradleBuild {
  private static final Set<String> RUNTIME =
      Set.of("implementation", "api", "runtimeOnly", "compile", "runtime");

  private GradleBuild() {}

  static List<Dependency> dependencies(SourceText text, GradleCatalogue catalogue) {
    List<Dependency> found = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      dependency(text, text.lineText(line), text.lineStart(line), catalogue, found);
    }
    return found;
  }

  private static void dependency(
      SourceText text, String line, int offset, GradleCatalogue catalogue, List<Dependency> found) {
    int start = 0;
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
      end++;
    }
    String configuration = line.substring(start, end);
    Optional<Dependency.Scope> scope = scope(configuration);
    if (scope.isEmpty() || line.startsWith("//", start)) {
      exclusion(line, found);
      return;
    }
    int open = quote(line, end);
    int close = open < 0 ? -1 : line.indexOf(line.charAt(open), open + 1);
    boolean platform = line.indexOf("platform(", end) >= 0 || line.indexOf("Platform(", end) >= 0;
    Dependency.Scope kind = platform ? Dependency.Scope.VERSIONS : scope.get();
    if (close < 0) {
      named(text, line, offset, end, kind, catalogue, found);
      return;
    }
    String coordinates = line.substring(open + 1, close);
    String named = mapNotation(line.substring(end));
    boolean isMap = !named.isEmpty();
    String[] parts = (isMap ? named : coordinates).split(":", -1);
    if (parts.length < 2) {
      return;
    }
    int at = offset + open + 1;
    found.add(dependency(parts, kind, new Range(text, at, at + coordinates.length())));
  }

  private static Dependency dependency(String[] parts, Dependency.Scope scope, Range range) {
    boolean hasVersion = parts.length > 2 && !parts[2].isEmpty();
    return new Dependency(
        parts[0] + ":" + parts[1],
        hasVersion ? Optional.of(parts[2]) : Optional.empty(),
        scope,
        List.of(),
        range);
  }

  /** What an accessor such as {@code libs.aws.s3} stands for. */
  private static void named(
      SourceText text,
      String line,
      int offset,
      int from,
      Dependency.Scope scope,
      GradleCatalogue catalogue,
      List<Dependency> found) {
    int start = line.indexOf("libs.", from);
    int end = Math.max(start, 0);
    while (end < line.length()
        && (Character.isJavaIdentifierPart(line.charAt(end)) || line.charAt(end) == '.')) {
      end++;
    }
    if (start < 0) {
      return;
    }
    String accessor = line.substring(start, end);
    for (String coordinates : catalogue.coordinates(accessor)) {
      String[] parts = coordinates.split(":", -1);
      if (parts.length > 1) {
        found.add(dependency(parts, scope, new Range(text, offset + start, offset + end)));
      }
    }
  }

  private static Optional<Dependency.Scope> scope(String configuration) {
    if (RUNTIME.contains(configuration)) {
      return Optional.of(Dependency.Scope.RUNTIME);
    }
    boolean development =
        configuration.equals("compileOnly")
            || configuration.equals("annotationProcessor")
            || (configuration.startsWith("test") && configuration.length() > 4)
            || configuration.equals("developmentOnly");
    return development ? Optional.of(Dependency.Scope.DEVELOPMENT) : Optional.empty();
  }

  private static int quote(String line, int from) {
    int single = line.indexOf('\'', from);
    int twice = line.indexOf('"', from);
    if (single < 0 || twice < 0) {
      return Math.max(single, twice);
    }
    return Math.min(single, twice);
  }

  /** {@code group: 'g', name: 'a', version: 'v'} as coordinates; empty for another notation. */
  private static String mapNotation(String arguments) {
    String group = setting(arguments, "group");
    String name = setting(arguments, "name");
    return group.isEmpty() || name.isEmpty()
        ? ""
        : group + ":" + name + ":" + setting(arguments, "version");
  }

  private static String setting(String arguments, String key) {
    int at = arguments.indexOf(key);
    while (at >= 0) {
      int separator = at + key.length();
      while (separator < arguments.length() && arguments.charAt(separator) == ' ') {
        separator++;
      }
      boolean set =
          separator < arguments.length() && ":=".indexOf(arguments.charAt(separator)) >= 0;
      int open = set ? quote(arguments, separator) : -1;
      int close = open < 0 ? -1 : arguments.indexOf(arguments.charAt(open), open + 1);
      if (close > 0) {
        return arguments.substring(open + 1, close);
      }
      at = arguments.indexOf(key, at + 1);
    }
    return "";
  }

  /** {@code exclude group: 'g', module: 'a'} in the block of the dependency above. */
  private static void exclusion(String line, List<Dependency> found) {
    String plain = line.strip();
    if (!plain.startsWith("exclude") || found.isEmpty()) {
      return;
    }
    Dependency last = found.get(found.size() - 1);
    List<String> exclusions = new ArrayList<>(last.exclusions());
    exclusions.add(setting(plain, "group") + ":" + setting(plain, "module"));
    found.set(
        found.size() - 1,
        new Dependency(last.name(), last.version(), last.scope(), exclusions, last.range()));
  }
}
