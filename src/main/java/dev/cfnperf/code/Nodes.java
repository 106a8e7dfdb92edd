package dev.cfnperf.code;

import java.util.Arrays;
import org.treesitter.TSNode;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * The nodes of a parsed file, each before what is within it. Copied into arrays in one walk: each
 * question to a node of tree-sitter leaves Java, which takes longer than all that follows.
 */
final class Nodes {
  private final Patterns patterns;
  private int count;
  private int[] symbols = new int[1 << 10];
  private int[] fields = new int[1 << 10];
  private int[] starts = new int[1 << 10];
  private int[] ends = new int[1 << 10];
  // The first node that isn't within this one.
  private int[] afters = new int[1 << 10];

  private Nodes(Patterns patterns) {
    this.patterns = patterns;
  }

  static Nodes of(TSTree tree, Patterns patterns) {
    Nodes nodes = new Nodes(patterns);
    try (TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
      nodes.walk(cursor);
    }
    return nodes;
  }

  private void walk(TSTreeCursor cursor) {
    int[] open = new int[64];
    int depth = 0;
    int parent = Symbols.ERROR;
    while (true) {
      int node = add(cursor, parent, depth == 0 ? 0 : cursor.currentFieldId());
      if (cursor.gotoFirstChild()) {
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = node;
        parent = symbols[node];
        continue;
      }
      afters[node] = count;
      while (depth > 0 && !cursor.gotoNextSibling()) {
        cursor.gotoParent();
        afters[open[--depth]] = count;
      }
      if (depth == 0) {
        return;
      }
      parent = symbols[open[depth - 1]];
    }
  }

  private int add(TSTreeCursor cursor, int parent, int field) {
    if (count == symbols.length) {
      int length = count * 2;
      symbols = Arrays.copyOf(symbols, length);
      fields = Arrays.copyOf(fields, length);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
      afters = Arrays.copyOf(afters, length);
    }
    TSNode node = cursor.currentNode();
    int symbol = node.getSymbol();
    symbols[count] = symbol;
    fields[count] = field;
    if (patterns.mayMark(parent, symbol, field)) {
      starts[count] = node.getStartByte();
      ends[count] = node.getEndByte();
    }
    return count++;
  }

  int count() {
    return count;
  }

  int symbol(int node) {
    return symbols[node];
  }

  /** Where a node begins, in bytes; known for what {@link Patterns#mayMark} says. */
  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return ends[node];
  }

  /** The first node behind this one and all within it. */
  int after(int node) {
    return afters[node];
  }

  boolean isNamed(int node) {
    return patterns.isNamed(symbols[node]);
  }

  boolean fits(PatternStep step, int node) {
    return step.fits(symbols[node], patterns.isNamed(symbols[node]), fields[node]);
  }
}
