package dev.cfnperf.code;

import java.util.ArrayDeque;
import java.util.Deque;
import org.treesitter.TSNode;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * Trees over which queries take too long. For each token without a name, such as a bracket that
 * nobody closes, a query looks for the next sibling with a name, past all the others: what that
 * costs is the square of how many stand in a row. It's the same with what is nested.
 */
final class TangledTree {
  private static final long MOST = (long) Limits.BARE_TOKENS * Limits.BARE_TOKENS / 2;

  private final TSTree tree;
  private long cost;

  TangledTree(TSTree tree) {
    this.tree = tree;
  }

  /** Whether queries would take too long. */
  boolean isTooTangled() {
    try (TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
      Deque<Integer> outerRows = new ArrayDeque<>();
      int row = 0;
      while (cost <= MOST && outerRows.size() <= Limits.PARSED_DEPTH) {
        TSNode node = cursor.currentNode();
        row = node.isNamed() ? 0 : row + 1;
        cost += row;
        if (!isShort(node) && cursor.gotoFirstChild()) {
          outerRows.push(row);
          row = 0;
          continue;
        }
        while (!cursor.gotoNextSibling()) {
          if (!cursor.gotoParent()) {
            return false;
          }
          row = outerRows.pop();
        }
      }
      return true;
    }
  }

  // Most of a tree: what is short can't have many.
  private static boolean isShort(TSNode node) {
    return node.getEndByte() - node.getStartByte() < Limits.BARE_TOKENS;
  }
}
