package dev.cfnperf.document;

import java.util.Arrays;

/**
 * Turns SnakeYAML's offsets, which count code points, into UTF-16 ones. They differ only behind
 * characters outside the basic plane.
 */
final class Offsets {
  private static final Offsets PLAIN = new Offsets(new int[0]);

  // The code point offset of each pair of surrogates.
  private final int[] pairs;

  private Offsets(int[] pairs) {
    this.pairs = pairs;
  }

  static Offsets of(String content) {
    if (content.codePointCount(0, content.length()) == content.length()) {
      return PLAIN;
    }
    int[] pairs = {};
    int count = 0;
    for (int i = 0; i + 1 < content.length(); i++) {
      if (Character.isSurrogatePair(content.charAt(i), content.charAt(i + 1))) {
        if (count == pairs.length) {
          pairs = Arrays.copyOf(pairs, Math.max(8, count * 2));
        }
        pairs[count] = i - count;
        count++;
        i++;
      }
    }
    return new Offsets(Arrays.copyOf(pairs, count));
  }

  int utf16(int codePoints) {
    if (pairs.length == 0) {
      return codePoints;
    }
    int found = Arrays.binarySearch(pairs, codePoints);
    return codePoints + (found >= 0 ? found : -found - 1);
  }
}
