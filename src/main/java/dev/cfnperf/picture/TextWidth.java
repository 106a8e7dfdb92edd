package dev.cfnperf.picture;

/**
 * About how wide a text gets in the sans-serif fonts of today's systems, rather too wide than too
 * narrow: a picture is laid out where no font is at hand.
 */
final class TextWidth {
  private TextWidth() {}

  /**
   * In pixels.
   *
   * @param size of the font, in pixels
   */
  static double of(String text, double size) {
    double ems = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      ems += ems(c);
    }
    return ems * size;
  }

  private static double ems(int c) {
    if ("ijlI|.,:;'!()[]".indexOf(c) >= 0) {
      return 0.34;
    }
    if ("ftr/-{} \"".indexOf(c) >= 0) {
      return 0.42;
    }
    if ("mwMW@%".indexOf(c) >= 0) {
      return 0.96;
    }
    if (c > 0x2e80) {
      return 1.05;
    }
    return Character.isUpperCase(c) || c == '_' ? 0.72 : 0.6;
  }

  /** A text cut in its middle, where names differ least, to fit a width in pixels. */
  static String fit(String text, double size, double width) {
    if (of(text, size) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int kept = points.length;
    String cut = text;
    while (kept > 4 && of(cut, size) > width) {
      kept--;
      int head = (kept + 1) / 2;
      cut =
          new String(points, 0, head)
              + "…"
              + new String(points, points.length - (kept - head), kept - head);
    }
    return cut;
  }
}
