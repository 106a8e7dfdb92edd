package dev.cfnperf.code;

import java.util.List;

/** What a string literal says. */
final class TextLiterals {
  private TextLiterals() {}

  /** The content without quotes; for anything but a literal, the source as it's written. */
  static String content(Syntax syntax) {
    if (!syntax.is(SyntaxKind.TEXT)) {
      return syntax.text();
    }
    StringBuilder content = new StringBuilder();
    for (Syntax part : syntax.parts(SyntaxRole.PART)) {
      content.append(content(part));
    }
    return content.toString();
  }

  /** Whether parts of the literal are computed. */
  static boolean isComputed(Syntax text) {
    if (text.has(SyntaxRole.INSERTED)) {
      return true;
    }
    List<Syntax> parts = text.parts(SyntaxRole.PART);
    for (Syntax part : parts) {
      if (part.is(SyntaxKind.TEXT) && isComputed(part)) {
        return true;
      }
    }
    return false;
  }
}
