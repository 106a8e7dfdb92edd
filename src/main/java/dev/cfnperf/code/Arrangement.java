package dev.cfnperf.code;

/** How the steps within a step lie on the nodes within a node, where their order matters. */
final class Arrangement {
  private static final int[] NOWHERE = {};

  private Arrangement() {}

  /**
   * For each node within, the steps that take it in some way of placing all of them, a bit for
   * each; empty if there's no way.
   */
  static int[] of(PatternStep step, int node, Nodes nodes) {
    PatternStep[] steps = step.children();
    int[] within = within(node, nodes);
    int[] places = new int[within.length];
    int following = 0;
    for (int i = 0; i < steps.length; i++) {
      following |= steps[i].follows() ? 1 << i : 0;
    }
    // What may come next, as far as what is before it is concerned.
    int open = 1;
    for (int i = 0; i < within.length; i++) {
      for (int s = 0; s < steps.length; s++) {
        if ((open >> s & 1) != 0
            && nodes.fits(steps[s], within[i])
            && holds(steps[s], within[i], nodes)) {
          places[i] |= 1 << s;
        }
      }
      if (nodes.isNamed(within[i])) {
        open &= ~following;
      }
      open |= places[i] << 1;
    }
    // What may be here, as far as what is behind it is concerned.
    int last = 1 << (steps.length - 1);
    open = last;
    boolean found = false;
    for (int i = within.length - 1; i >= 0; i--) {
      places[i] &= open;
      found |= (places[i] & 1) != 0;
      if (nodes.isNamed(within[i])) {
        open &= ~(following >> 1);
        open &= step.endsWithLast() ? ~last : -1;
      }
      open |= places[i] >> 1;
    }
    return found ? places : NOWHERE;
  }

  /** Whether a node that fits a step has all within it that the step asks for. */
  private static boolean holds(PatternStep step, int node, Nodes nodes) {
    PatternStep[] steps = step.children();
    if (steps.length == 0) {
      return true;
    }
    if (!step.isLoose()) {
      return of(step, node, nodes).length > 0;
    }
    int after = nodes.after(node);
    for (int child = node + 1; child < after; child = nodes.after(child)) {
      if (nodes.fits(steps[0], child) && holds(steps[0], child, nodes)) {
        return true;
      }
    }
    return false;
  }

  private static int[] within(int node, Nodes nodes) {
    int after = nodes.after(node);
    int count = 0;
    for (int child = node + 1; child < after; child = nodes.after(child)) {
      count++;
    }
    int[] within = new int[count];
    int i = 0;
    for (int child = node + 1; child < after; child = nodes.after(child)) {
      within[i++] = child;
    }
    return within;
  }
}
