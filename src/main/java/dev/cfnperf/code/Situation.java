package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Under which circumstances a piece of source runs.
 *
 * @param depth how many calls deep below the handler or the module
 * @param loops outermost first
 * @param arms the branches taken, outermost first
 * @param failed whether something failed before
 * @param together whether it's started with other work rather than waited for
 * @param kept whether its outcome is kept by a memoizing function
 */
record Situation(
    Placement placement,
    int depth,
    List<Loop> loops,
    List<Branch.Arm> arms,
    boolean failed,
    boolean together,
    boolean kept) {

  static Situation of(Placement placement) {
    return new Situation(placement, 0, List.of(), List.of(), false, false, false);
  }

  Situation deeper() {
    return new Situation(placement, depth + 1, loops, arms, failed, together, kept);
  }

  Situation at(Placement other) {
    return new Situation(other, depth, loops, arms, failed, together, kept);
  }

  Situation in(Loop loop) {
    List<Loop> all = new ArrayList<>(loops);
    all.add(loop);
    return new Situation(placement, depth, all, arms, failed, together, kept);
  }

  Situation in(Branch.Arm arm) {
    Budget.charge(arms.size() / 8);
    List<Branch.Arm> all = new ArrayList<>(arms);
    all.add(arm);
    return new Situation(placement, depth, loops, all, failed, together, kept);
  }

  Situation afterFailure() {
    return new Situation(placement, depth, loops, arms, true, together, kept);
  }

  Situation startedTogether() {
    return new Situation(placement, depth, loops, arms, failed, true, kept);
  }

  Situation memoized() {
    return new Situation(placement, depth, loops, arms, failed, together, true);
  }

  /** The loop that says most: over records or items if there's one, else the innermost. */
  Optional<Loop> tellingLoop() {
    for (int i = loops.size() - 1; i >= 0; i--) {
      if (loops.get(i).isPerElement()) {
        return Optional.of(loops.get(i));
      }
    }
    return loops.isEmpty() ? Optional.empty() : Optional.of(loops.get(loops.size() - 1));
  }

  /** The HTTP method that this is only done for. */
  Optional<String> httpMethod() {
    for (int i = arms.size() - 1; i >= 0; i--) {
      if (arms.get(i).httpMethod().isPresent()) {
        return arms.get(i).httpMethod();
      }
    }
    return Optional.empty();
  }

  /** Whether this is only done because something that's kept between invocations wasn't there. */
  boolean asksForKept() {
    for (Branch.Arm arm : arms) {
      if (!arm.branch().kept().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an earlier situation's path leads to this one. */
  boolean follows(Situation earlier) {
    if (earlier.arms.size() > arms.size() || !earlier.loops.equals(loops)) {
      return false;
    }
    for (int i = 0; i < earlier.arms.size(); i++) {
      Branch.Arm before = earlier.arms.get(i);
      Branch.Arm now = arms.get(i);
      if (!before.branch().equals(now.branch()) || before.number() != now.number()) {
        return false;
      }
    }
    return true;
  }
}
