package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Python requirements: {@code boto3[crt]>=1.28 ; python_version > "3.8"}. */
final class PythonRequirements {
  private PythonRequirements() {}

  /** The lines of requirements.txt. */
  static List<Dependency> ofLines(SourceText text) {
    List<Dependency> found = new ArrayList<>();
    for (int line = 1; line <= text.lineCount(); line++) {
      String content = text.lineText(line);
      int start = 0;
      while (start < content.length() && Character.isWhitespace(content.charAt(start))) {
        start++;
      }
      requirement(
              text,
              text.lineStart(line) + start,
              content.substring(start),
              Dependency.Scope.RUNTIME)
          .ifPresent(found::add);
    }
    return found;
  }

  /** One requirement; empty for options, comments and URLs without a name. */
  static Optional<Dependency> requirement(
      SourceText text, int offset, String requirement, Dependency.Scope scope) {
    int end = 0;
    while (end < requirement.length() && isNamePart(requirement.charAt(end))) {
      end++;
    }
    if (end == 0 || !Character.isLetterOrDigit(requirement.charAt(0))) {
      return Optional.empty();
    }
    String rest = requirement.substring(end);
    if (rest.startsWith(":") || rest.startsWith("/")) {
      return Optional.empty();
    }
    return Optional.of(
        new Dependency(
            normalized(requirement.substring(0, end)),
            version(rest),
            scope,
            List.of(),
            new Range(text, offset, offset + end)));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  /** Names compare in lower case with runs of {@code -}, {@code _} and {@code .} as one dash. */
  static String normalized(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dash = c == '_' || c == '.' || c == '-';
      if (!dash) {
        normal.append(c);
      } else if (normal.length() > 0 && normal.charAt(normal.length() - 1) != '-') {
        normal.append('-');
      }
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> version(String rest) {
    String version = rest;
    int extras = version.indexOf(']');
    if (version.stripLeading().startsWith("[") && extras >= 0) {
      version = version.substring(extras + 1);
    }
    for (String stop : List.of(";", "#", " --")) {
      int at = version.indexOf(stop);
      version = at < 0 ? version : version.substring(0, at);
    }
    version = version.strip();
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }
}
