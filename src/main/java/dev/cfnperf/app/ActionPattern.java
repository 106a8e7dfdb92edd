package dev.cfnperf.app;

import java.util.List;
import java.util.Locale;

/**
 * An IAM action as a policy writes it: a service, a colon and an operation, in any case, with
 * {@code *} for any characters and {@code ?} for one.
 */
record ActionPattern(String text) {
  // Operations that begin so give data back and change nothing.
  private static final List<String> READING =
      List.of(
          "get",
          "batchget",
          "query",
          "scan",
          "list",
          "describe",
          "head",
          "select",
          "search",
          "lookup",
          "detect",
          "batchdetect",
          "read",
          "receive",
          "filter",
          "conditioncheck",
          "partiqlselect",
          "transactget");

  boolean hasWildcard() {
    return firstWildcard() < text.length();
  }

  private int firstWildcard() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '*' || text.charAt(i) == '?') {
        return i;
      }
    }
    return text.length();
  }

  /** The service if it's written out: {@code dynamodb}; empty if a wildcard covers it. */
  String service() {
    int colon = text.indexOf(':');
    return colon < 0 || colon > firstWildcard()
        ? ""
        : text.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  /** The literal beginning of the operation. */
  private String operationHead() {
    int colon = text.indexOf(':');
    int end = firstWildcard();
    return colon < 0 || colon > end ? "" : text.substring(colon + 1, end).toLowerCase(Locale.ROOT);
  }

  /** Whether some operation it covers reads. */
  boolean mayRead() {
    String head = operationHead();
    for (String verb : READING) {
      if (head.startsWith(verb) || (hasWildcard() && verb.startsWith(head))) {
        return true;
      }
    }
    return false;
  }

  /** Whether some operation it covers writes, sends, starts or manages something. */
  boolean mayWrite() {
    String head = operationHead();
    for (String verb : READING) {
      if (head.startsWith(verb)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it only tells of a resource itself, such as its settings, and not of its content. */
  boolean onlyDescribes() {
    String head = operationHead();
    boolean isListing = head.startsWith("list") && !service().equals("s3");
    return isListing
        || head.startsWith("describe")
        || head.startsWith("getqueue")
        || head.startsWith("getbucket")
        || head.startsWith("gettopic");
  }

  /** Whether it covers an action that is written out. */
  boolean covers(String action) {
    // Most patterns are for another service, which shows at once.
    int first = text.isEmpty() ? '*' : text.charAt(0);
    boolean other = first != '*' && first != '?' && !text.regionMatches(true, 0, action, 0, 1);
    return !other && covers(action.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
  }

  // Two pointers, going back to the last star where the rest doesn't fit.
  private static boolean covers(String action, String pattern) {
    int a = 0;
    int p = 0;
    int star = -1;
    int resume = 0;
    while (a < action.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = a;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == action.charAt(a))) {
        a++;
        p++;
      } else if (star >= 0) {
        p = star + 1;
        a = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
