package dev.cfnperf.document;

/**
 * The two control characters that set off holes in resolved texts. A file can only have them
 * escaped, and no template means them; so they are replaced on reading, and a hole can't be forged.
 */
final class Holes {
  private static final char OPEN = '\u0001';
  private static final char CLOSE = '\u0002';
  private static final char REPLACEMENT = '\uFFFD';

  private Holes() {}

  static String without(String text) {
    return text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0
        ? text
        : text.replace(OPEN, REPLACEMENT).replace(CLOSE, REPLACEMENT);
  }
}
