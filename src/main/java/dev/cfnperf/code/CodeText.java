package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;

/** The text of one source file or of inline code, and where its offsets are for people. */
final class CodeText {
  private final SourceText shown;
  private final String content;
  private final InlinePlaces places;

  private CodeText(SourceText shown, String content, InlinePlaces places) {
    this.shown = shown;
    this.content = content;
    this.places = places;
  }

  static CodeText ofFile(SourceText text) {
    return new CodeText(text, text.content(), InlinePlaces.NONE);
  }

  static CodeText ofInline(InlineCode code) {
    return new CodeText(code.range().text(), code.text(), InlinePlaces.of(code));
  }

  String content() {
    return content;
  }

  /** The file that places are reported in: for inline code, the template. */
  SourceText shown() {
    return shown;
  }

  Range range(int start, int end) {
    return places.map(shown, start, end);
  }

  Range range(Syntax syntax) {
    return range(syntax.start(), syntax.end());
  }
}
