package dev.cfnperf.code;

/** Bounds how much of one function's source is followed: in steps and in time. */
final class Budget {
  private static final int STEPS_PER_LOOK = 256;

  private final long nanoseconds;
  private long deadline;
  private int steps;
  private boolean spent;

  Budget(long nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** Takes one step; false when there are none left. */
  boolean take() {
    if (spent) {
      return false;
    }
    if (steps++ == 0) {
      // Not before: loading the parser is no fault of the function.
      deadline = System.nanoTime() + nanoseconds;
    }
    spent =
        steps > Limits.STEPS_PER_FUNCTION
            || (steps % STEPS_PER_LOOK == 0 && System.nanoTime() - deadline > 0);
    return !spent;
  }

  boolean isSpent() {
    return spent;
  }
}
