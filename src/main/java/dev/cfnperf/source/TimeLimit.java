package dev.cfnperf.source;

import java.time.Duration;

/**
 * How long one template may be worked on. Asked often, by the one thread that does the work; what
 * never asks isn't stopped.
 */
public final class TimeLimit {
  private static final int ASKED_PER_LOOK = 1024;

  private final Duration limit;
  private final long deadline;
  private int asked;

  private TimeLimit(Duration limit) {
    this.limit = limit;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /** A limit that runs from now on. */
  public static TimeLimit of(Duration limit) {
    return new TimeLimit(limit);
  }

  /** Whether the time is over is looked up now and then, as the clock costs something, too. */
  public void check() {
    if (++asked % ASKED_PER_LOOK == 0) {
      checkNow();
    }
  }

  /**
   * Goes on only while there is time.
   *
   * @throws Exceeded when the time is over
   */
  public void checkNow() {
    if (System.nanoTime() - deadline > 0) {
      throw new Exceeded(limit);
    }
  }

  /** The time is over. Thrown through whatever was at work, to be told to the template's owner. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exceeded(Duration limit) {
      super("not linted: it takes longer than " + limit.toSeconds() + " s, which is the limit");
    }
  }
}
