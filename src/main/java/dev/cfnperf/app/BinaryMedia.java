package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Locale;

/** Tells answers that are binary, and so compressed already as a rule, from text. */
final class BinaryMedia {
  private static final String[] PREFIXES = {"image/", "audio/", "video/", "font/"};
  private static final String[] TYPES = {
    "application/octet-stream", "application/pdf", "application/zip", "application/gzip"
  };

  private BinaryMedia() {}

  /**
   * Whether an API answers in nothing but binary.
   *
   * @param binaryTypes what the API treats as binary
   */
  static Truth areAllAnswers(List<Text> binaryTypes, List<Route> routes) {
    for (Text type : binaryTypes) {
      if (!type.isKnown()) {
        return Truth.UNKNOWN;
      }
      if (plain(type.pattern()).equals("*/*")) {
        return Truth.TRUE;
      }
    }
    boolean any = false;
    for (Route route : routes) {
      for (String type : route.responseTypes()) {
        any = true;
        if (!isBinary(type)) {
          return Truth.FALSE;
        }
      }
      if (route.responseTypes().isEmpty() && !route.isPreflight()) {
        return Truth.FALSE;
      }
    }
    return Truth.of(any);
  }

  // Slashes in the names of types may be written as JSON pointers write them.
  private static String plain(String type) {
    return type.replace("~1", "/").trim().toLowerCase(Locale.ROOT);
  }

  private static boolean isBinary(String type) {
    String plain = plain(type);
    if (plain.startsWith("image/svg")) {
      return false;
    }
    for (String prefix : PREFIXES) {
      if (plain.startsWith(prefix)) {
        return true;
      }
    }
    for (String binary : TYPES) {
      if (plain.equals(binary)) {
        return true;
      }
    }
    return false;
  }
}
