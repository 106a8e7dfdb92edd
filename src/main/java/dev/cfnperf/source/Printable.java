package dev.cfnperf.source;

/**
 * Makes text that comes from a template harmless to show. A template can hold escape sequences that
 * rewrite a terminal, bidirectional controls that reorder a line, characters that XML forbids, and
 * commands to the CI server that reads the log. What acts instead of being seen is shown by its
 * code.
 */
public final class Printable {
  private Printable() {}

  /** One line: line ends and tabs become blanks. */
  public static String text(String raw) {
    int at = plain(raw);
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
      } else {
        shown.append(visible(c, shown));
      }
    }
    return shown.toString();
  }

  /** Whether a text is shown as it is, a column for each character. */
  public static boolean isPlain(String raw) {
    return plain(raw) == raw.length();
  }

  // How many characters from the first on are surely harmless. It reads an array, as each call of
  // charAt is a long way in a program that has just started.
  private static int plain(String raw) {
    char[] chars = raw.toCharArray();
    int at = 0;
    while (at < chars.length && chars[at] >= 0x20 && chars[at] < 0x7f && chars[at] != '[') {
      at++;
    }
    return at;
  }

  /** As {@link #text}, for what may begin a line of a log: GitHub's commands begin with colons. */
  public static String lineStart(String raw) {
    String text = text(raw);
    int first = text.indexOf(':');
    boolean isCommand = text.startsWith("::", first) && text.substring(0, first).isBlank();
    return isCommand ? text.substring(0, first) + code(':') + text.substring(first + 1) : text;
  }

  /** One character, given what is shown before it. */
  public static String visible(int codePoint, CharSequence before) {
    if (isHidden(codePoint) || (codePoint == '[' && endsInCommand(before))) {
      return code(codePoint);
    }
    return Character.toString(codePoint);
  }

  /** Whether a character is not seen, or acts on who reads it. */
  static boolean isHidden(int c) {
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

  // ##[command] of GitHub and Azure, ##vso[command] of Azure, ##teamcity[command]: these count
  // wherever they stand in a line.
  private static boolean endsInCommand(CharSequence before) {
    int word = before.length();
    while (word > 0 && Character.isLetter(before.charAt(word - 1))) {
      word--;
    }
    return word >= 2 && before.charAt(word - 1) == '#' && before.charAt(word - 2) == '#';
  }

  /** A character as it is written where it isn't shown, which in JSON means the same. */
  static String code(int c) {
    String hex = Integer.toHexString(c);
    return hex.length() > 4 ? "\\u{" + hex + "}" : "\\u" + "0000".substring(hex.length()) + hex;
  }

  private static boolean in(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
