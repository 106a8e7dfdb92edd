package dev.cfnperf.report;

/**
 * Makes text that comes from a template harmless to show. A template can hold escape sequences that
 * rewrite a terminal, bidirectional controls that reorder a line, characters that XML forbids, and
 * commands to the CI server that reads the log.
 */
final class Printable {
  private Printable() {}

  /** One line of text: line ends and tabs become blanks, other hidden characters their code. */
  static String text(String raw) {
    int at = 0;
    while (at < raw.length() && raw.charAt(at) >= 0x20 && raw.charAt(at) < 0x7f) {
      at++;
    }
    if (at == raw.length()) {
      return raw;
    }
    StringBuilder shown = new StringBuilder(raw.length() + 16).append(raw, 0, at);
    while (at < raw.length()) {
      int c = raw.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\t' || c == '\n') {
        shown.append(' ');
      } else if (c == '\r') {
        shown.append(at < raw.length() && raw.charAt(at) == '\n' ? "" : " ");
      } else if (isHidden(c)) {
        shown.append(code(c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }

  /** As {@link #text}, and no CI server that reads it as a log takes it for a command. */
  static String log(String raw) {
    String text = text(raw);
    if (!text.contains("##") && !text.stripLeading().startsWith("::")) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (opensCommand(c, shown)) {
        shown.append(code(c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** One character of a log line, given what stands before it. */
  static String visible(int codePoint, CharSequence before) {
    if (isHidden(codePoint) || (codePoint == '[' && opensCommand(codePoint, before))) {
      return code(codePoint);
    }
    return Character.toString(codePoint);
  }

  /** Whether a character acts on the text around it, or is none at all, instead of being seen. */
  private static boolean isHidden(int c) {
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) {
      return true;
    }
    if (c < 0x61c) {
      return false;
    }
    boolean reorders =
        c == 0x61c || c == 0x200e || c == 0x200f || in(c, 0x202a, 0x202e) || in(c, 0x2066, 0x2069);
    boolean endsLine = c == 0x2028 || c == 0x2029;
    boolean isNoCharacter =
        in(c, 0xd800, 0xdfff) || in(c, 0xfdd0, 0xfdef) || (c & 0xfffe) == 0xfffe;
    boolean isInvisible = c == 0x200b || c == 0xfeff || in(c, 0xe0000, 0xe007f);
    return reorders || endsLine || isNoCharacter || isInvisible;
  }

  // ::command of GitHub at a line's start; anywhere, ##[command] of GitHub and Azure,
  // ##vso[command]
  // of Azure and ##teamcity[command].
  private static boolean opensCommand(int c, CharSequence before) {
    if (c == ':') {
      return before.toString().isBlank();
    }
    int word = before.length();
    while (c == '[' && word > 0 && Character.isLetter(before.charAt(word - 1))) {
      word--;
    }
    return c == '['
        && word >= 2
        && before.charAt(word - 1) == '#'
        && before.charAt(word - 2) == '#';
  }

  private static String code(int c) {
    String hex = Integer.toHexString(c);
    return hex.length() > 4 ? "\\u{" + hex + "}" : "\\u" + "0000".substring(hex.length()) + hex;
  }

  private static boolean in(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
