package dev.cfnperf.document;

import java.util.HashMap;
import java.util.Map;

/**
 * Texts as nodes keep them. A large template says the same few words over and over; here each is in
 * memory once.
 */
final class Words {
  private static final int LENGTH = 40;

  private static final char OPEN = '\u0001';
  private static final char CLOSE = '\u0002';
  private static final char REPLACEMENT = '\uFFFD';

  private final Map<String, String> known = new HashMap<>();

  /**
   * The text to keep. Two control characters set off holes in resolved texts; a file can only have
   * them escaped, and no template means them, so they are replaced, and a hole can't be forged.
   */
  String keep(String text) {
    if (text.length() > LENGTH) {
      return withoutMarks(text);
    }
    String before = known.get(text);
    if (before == null) {
      before = withoutMarks(text);
      known.put(text, before);
    }
    return before;
  }

  private static String withoutMarks(String text) {
    return text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0
        ? text
        : text.replace(OPEN, REPLACEMENT).replace(CLOSE, REPLACEMENT);
  }
}
