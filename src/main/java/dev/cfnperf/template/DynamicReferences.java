package dev.cfnperf.template;

import dev.cfnperf.source.Range;

/** {@code {{resolve:ssm:…}}} in a string: looked up at deployment, so a hole. */
final class DynamicReferences {
  private DynamicReferences() {}

  static Text symbolic(String text, Range range) {
    int open = text.indexOf("{{resolve:");
    if (open < 0) {
      return new Text(text, range);
    }
    StringBuilder pattern = new StringBuilder();
    int done = 0;
    while (open >= 0) {
      int close = text.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      pattern.append(text, done, open);
      pattern.append(Text.symbol(text.substring(open + 2, close), range).pattern());
      done = close + 2;
      open = text.indexOf("{{resolve:", done);
    }
    return new Text(pattern.append(text, done, text.length()).toString(), range);
  }
}
