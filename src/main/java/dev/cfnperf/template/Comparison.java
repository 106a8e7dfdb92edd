package dev.cfnperf.template;

import dev.cfnperf.document.Node;

/** Names for comparisons whose outcome the text doesn't tell, so that a scenario can choose it. */
final class Comparison {
  private Comparison() {}

  static String keyOf(Text left, Text right) {
    return left.pattern().compareTo(right.pattern()) < 0
        ? left.pattern() + " == " + right.pattern()
        : right.pattern() + " == " + left.pattern();
  }

  /** For what isn't even text: the same place is the same comparison. */
  static String keyOf(Stack stack, Node expression) {
    return stack.path() + "@" + expression.range().start();
  }
}
