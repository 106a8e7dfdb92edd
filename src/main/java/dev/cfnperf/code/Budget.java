package dev.cfnperf.code;

/**
 * Bounds how much of one function's source is followed. What costs more than a step, by the size of
 * what has come together, takes as many as it costs; the clock isn't asked, as the same source is
 * to tell the same everywhere.
 */
final class Budget {
  private static final ThreadLocal<Budget> CURRENT = ThreadLocal.withInitial(Budget::new);

  private int left = Limits.STEPS_PER_FUNCTION;

  Budget() {}

  /** Makes this the budget of what the thread does from now on. */
  void begin() {
    CURRENT.set(this);
  }

  /** Takes steps for work deep within values, where no evaluation is at hand. */
  static void charge(int steps) {
    Budget current = CURRENT.get();
    current.left -= Math.min(steps, Math.max(0, current.left) + 1);
  }

  /** Whether the thread's budget is used up. */
  static boolean isOver() {
    return CURRENT.get().isSpent();
  }

  /** Takes one step; false when there are none left. */
  boolean take() {
    return take(1);
  }

  /** Takes so many steps; false when there aren't as many left. */
  boolean take(int steps) {
    left -= Math.min(steps, Math.max(0, left) + 1);
    return !isSpent();
  }

  boolean isSpent() {
    return left < 0;
  }
}
