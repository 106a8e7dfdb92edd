package dev.cfnperf.code;

/**
 * Finds each way in which patterns match the nodes of a file, as tree-sitter's queries do; only
 * that of nodes which the grammar repeats in one field, those take the first. Takes time in
 * proportion to the nodes, however many ways there are, and recurses as deep as a pattern, not as
 * deep as the file.
 */
final class PatternMatcher {
  private static final int PATTERN_DEPTH = 16;

  private final Nodes nodes;
  private final Patterns patterns;
  private final SyntaxAssembly assembly;
  // From a pattern's root to the step that is looked at, with the node that each one takes.
  private final PatternStep[] steps = new PatternStep[PATTERN_DEPTH];
  private final int[] taken = new int[PATTERN_DEPTH];

  PatternMatcher(Nodes nodes, Patterns patterns, SyntaxAssembly assembly) {
    this.nodes = nodes;
    this.patterns = patterns;
    this.assembly = assembly;
  }

  void matchAll() {
    for (int node = 0; node < nodes.count(); node++) {
      for (PatternStep pattern : patterns.of(nodes.symbol(node))) {
        match(pattern, node, 0);
      }
    }
  }

  /** Marks what a step and those within it match, if a node that fits has all within it. */
  private boolean match(PatternStep step, int node, int depth) {
    steps[depth] = step;
    taken[depth] = node;
    if (matchWithin(step, node, depth)) {
      mark(step, node, depth);
      return true;
    }
    return false;
  }

  private boolean matchWithin(PatternStep step, int node, int depth) {
    PatternStep[] children = step.children();
    if (children.length == 0) {
      return true;
    }
    int after = nodes.after(node);
    if (step.isLoose()) {
      boolean found = false;
      for (int child = node + 1; child < after; child = nodes.after(child)) {
        if (nodes.fits(children[0], child) && match(children[0], child, depth + 1)) {
          found = true;
        }
      }
      return found;
    }
    int[] places = Arrangement.of(step, node, nodes);
    int child = node + 1;
    for (int place : places) {
      for (int i = 0; i < children.length; i++) {
        if ((place >> i & 1) != 0) {
          match(children[i], child, depth + 1);
        }
      }
      child = nodes.after(child);
    }
    return places.length > 0;
  }

  private void mark(PatternStep step, int node, int depth) {
    for (PatternStep.Capture capture : step.captures()) {
      if (capture.isOwner()) {
        assembly.owner(capture.kind(), nodes.start(node), nodes.end(node));
      } else {
        int owner = owner(capture.kind(), depth);
        if (owner >= 0) {
          assembly.part(
              assembly.owner(capture.kind(), nodes.start(owner), nodes.end(owner)),
              capture.role(),
              nodes.start(node),
              nodes.end(node));
        }
      }
    }
  }

  /** The node around this one, or itself, that is marked as a kind; -1 if there's none. */
  private int owner(SyntaxKind kind, int depth) {
    for (int i = depth; i >= 0; i--) {
      for (PatternStep.Capture capture : steps[i].captures()) {
        if (capture.isOwner() && capture.kind() == kind) {
          return taken[i];
        }
      }
    }
    return -1;
  }
}
