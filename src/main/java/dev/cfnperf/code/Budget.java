package dev.cfnperf.code;

/** Bounds how much of one function's source is followed: in steps and in time. */
final class Budget {
  private static final int MOST_STEPS = 400_000;
  private static final int STEPS_PER_LOOK = 256;

  private final long deadline;
  private int steps;
  private boolean spent;

  Budget(long nanoseconds) {
    this.deadline = System.nanoTime() + nanoseconds;
  }

  /** Takes one step; false when there are none left. */
  boolean take() {
    if (spent) {
      return false;
    }
    steps++;
    spent = steps > MOST_STEPS || (steps % STEPS_PER_LOOK == 0 && System.nanoTime() - deadline > 0);
    return !spent;
  }

  boolean isSpent() {
    return spent;
  }
}
