package dev.cfnperf.source;

import java.nio.charset.StandardCharsets;

/**
 * Tells templates from the other YAML and JSON files of a repository by a look at the bytes. It may
 * take a file for a template that isn't one; the other way round never.
 */
final class TemplateSniffer {
  private static final byte[] VERSION = ascii("AWSTemplateFormatVersion");
  private static final byte[] RESOURCES = ascii("Resources");
  private static final byte[] TYPE = ascii("AWS::");

  private TemplateSniffer() {}

  static boolean mayBeTemplate(byte[] content) {
    byte[] text =
        TextDecoder.isUtf16(content)
            ? new String(content, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8)
            : content;
    return contains(text, VERSION) || (contains(text, TYPE) && contains(text, RESOURCES));
  }

  private static boolean contains(byte[] text, byte[] word) {
    int last = text.length - word.length;
    for (int i = 0; i <= last; i++) {
      if (text[i] == word[0] && matches(text, i, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] text, int at, byte[] word) {
    for (int i = 1; i < word.length; i++) {
      if (text[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
