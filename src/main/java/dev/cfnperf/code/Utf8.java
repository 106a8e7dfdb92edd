package dev.cfnperf.code;

import java.nio.charset.StandardCharsets;

/** A text as the UTF-8 that tree-sitter reads, and its byte offsets as those of the text. */
final class Utf8 {
  private final byte[] bytes;
  // The text's offset for each byte's; empty where they're the same.
  private final int[] offsets;

  Utf8(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    this.offsets = bytes.length == text.length() ? new int[0] : offsets(text, bytes.length);
  }

  private static int[] offsets(String text, int length) {
    int[] offsets = new int[length + 1];
    int at = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      // A lone surrogate is encoded as one question mark.
      size = Character.getType(point) == Character.SURROGATE ? 1 : size;
      for (int b = 0; b < size; b++) {
        offsets[at++] = i;
      }
      i += Character.charCount(point);
    }
    offsets[at] = text.length();
    return offsets;
  }

  int length() {
    return bytes.length;
  }

  /** Copies what begins at a byte offset and says how many bytes that was. */
  int copy(int offset, byte[] into) {
    int count = Math.max(0, Math.min(into.length, bytes.length - offset));
    System.arraycopy(bytes, Math.min(offset, bytes.length), into, 0, count);
    return count;
  }

  int offset(int byteOffset) {
    return offsets.length == 0 ? byteOffset : offsets[byteOffset];
  }
}
