package dev.cfnperf.source;

/** Text that Markdown shows as it is. */
public final class MarkdownText {
  private static final String MARKUP = "\\`*_[]<>&|~#!$@";

  private MarkdownText() {}

  /**
   * Text within a line: a backslash keeps punctuation from being markup, an address from a link.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKUP.indexOf(c) >= 0 || (c == ':' && text.startsWith("://", i))) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
