package dev.cfnperf.template;

import dev.cfnperf.document.Node;

/** Names for comparisons whose outcome the text doesn't tell, so that a scenario can choose it. */
final class Comparison {
  private Comparison() {}

  /** The same comparison elsewhere in the same stack has the same name. */
  static String keyOf(Stack stack, Node expression) {
    return stack.path() + "?" + Notation.of(expression);
  }
}
