package dev.cfnperf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text as it's written into YAML: plain where nobody could take it for anything else. */
final class YamlText {
  private static final Set<String> WORDS_OF_YAML =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_./";

  private YamlText() {}

  /** A value or key. */
  static String scalar(String text) {
    return isPlain(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
  }

  /** A list in brackets. */
  static String list(List<String> items) {
    List<String> written = new ArrayList<>(items.size());
    for (String each : items) {
      written.add(scalar(each));
    }
    return "[" + String.join(", ", written) + "]";
  }

  /** Text for a comment, which a line end would close. */
  static String line(String text) {
    return isPlain(text.toLowerCase(Locale.ROOT)) ? text : text.replaceAll("\\p{Cntrl}", "?");
  }

  private static boolean isPlain(String lower) {
    if (lower.isEmpty() || lower.charAt(0) < 'a' || lower.charAt(0) > 'z') {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (PLAIN.indexOf(lower.charAt(i)) < 0) {
        return false;
      }
    }
    return !WORDS_OF_YAML.contains(lower);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
