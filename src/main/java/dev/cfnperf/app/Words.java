package dev.cfnperf.app;

import java.util.ArrayList;
import java.util.List;

/** The words and signs of an expression or statement, without quotes and blanks. */
final class Words {
  private Words() {}

  /**
   * Names and numbers are words, with {@code _}, {@code -}, {@code #} and {@code :} in them; what
   * stands in single quotes is left out but for the quotes; any other sign stands alone.
   */
  static List<String> in(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '\'') {
        int close = text.indexOf('\'', end);
        end = close < 0 ? text.length() : close + 1;
        words.add("''");
      } else if (isOfName(c)) {
        while (end < text.length() && isOfName(text.charAt(end))) {
          end++;
        }
        words.add(text.substring(at, end));
      } else if (!Character.isWhitespace(c) && c != '"') {
        words.add(String.valueOf(c));
      }
      at = end;
    }
    return words;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '#' || c == ':';
  }
}
