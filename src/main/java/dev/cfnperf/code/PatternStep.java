package dev.cfnperf.code;

/** A node in a pattern: what it has to be, what it is marked as, and what has to be within it. */
final class PatternStep {
  static final PatternStep[] NONE = {};

  /** One piece of a capture's name: a kind, and a role unless the capture marks the kind itself. */
  record Capture(SyntaxKind kind, SyntaxRole role, boolean isOwner) {}

  private final int[] symbols;
  private final boolean named;
  private final int field;
  private final PatternStep[] children;
  private final boolean last;
  private boolean next;
  private Capture[] captures = {};

  /**
   * A step without captures.
   *
   * @param symbols what the node may be; empty for anything but an error
   * @param named whether only a node with a name will do
   * @param field the field that the node has to be in, or 0
   * @param children what has to be within the node, in order
   * @param last whether no node with a name may follow the last of the children
   */
  PatternStep(int[] symbols, boolean named, int field, PatternStep[] children, boolean last) {
    this.symbols = symbols;
    this.named = named;
    this.field = field;
    this.children = children;
    this.last = last;
  }

  /** Lets no node with a name stand between this one's and the one before it. */
  void follow() {
    next = true;
  }

  void capture(Capture[] marks) {
    captures = marks;
  }

  /** What a root may be; never empty for one, as patterns are looked up by it. */
  int[] symbols() {
    return symbols;
  }

  PatternStep[] children() {
    return children;
  }

  /** Whether no node with a name may follow the last of the children. */
  boolean endsWithLast() {
    return last;
  }

  /** Whether no node with a name may stand between this one's and the one before it. */
  boolean follows() {
    return next;
  }

  Capture[] captures() {
    return captures;
  }

  /** Whether the children are found one at a time, wherever they stand. */
  boolean isLoose() {
    return children.length == 1 && !last && !children[0].next;
  }

  /** Whether a node by itself will do, whatever is around and within it. */
  boolean fits(int symbol, boolean isNamed, int nodeField) {
    if (field != 0 && field != nodeField) {
      return false;
    }
    if (symbols.length == 0) {
      return symbol != Symbols.ERROR && (isNamed || !named);
    }
    for (int each : symbols) {
      if (each == symbol) {
        return true;
      }
    }
    return false;
  }
}
