package dev.cfnperf.report;

import java.nio.charset.StandardCharsets;

/** A file's path as a URI: relative where the path is, percent-encoded, without a stray colon. */
final class SarifUri {
  private static final String HEX = "0123456789ABCDEF";

  private SarifUri() {}

  static String of(String path) {
    String plain = path;
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    if (plain.isEmpty()) {
      return ".";
    }
    StringBuilder uri = new StringBuilder(plain.length() + 16);
    if (plain.startsWith("/")) {
      uri.append("file://");
    } else if (isWindowsDrive(plain)) {
      uri.append("file:///").append(plain, 0, 2);
      plain = plain.substring(2);
    }
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    for (byte each : bytes) {
      char c = (char) (each & 0xff);
      if (isUnreserved(c) || c == '/') {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return uri.toString();
  }

  private static boolean isWindowsDrive(String path) {
    return path.length() > 2
        && Character.isLetter(path.charAt(0))
        && path.charAt(1) == ':'
        && path.charAt(2) == '/';
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
