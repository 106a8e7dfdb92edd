package dev.cfnperf.source;

import java.util.concurrent.TimeUnit;

/**
 * How long one template may be worked on. Asked often, by the one thread that does the work; what
 * never asks isn't stopped.
 */
public final class TimeLimit {
  private static final int ASKED_PER_LOOK = 1024;

  private final int seconds;
  private final long deadline;
  private int asked;

  private TimeLimit(int seconds) {
    this.seconds = seconds;
    this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** A limit of so many seconds, which run from now on. */
  public static TimeLimit ofSeconds(int seconds) {
    return new TimeLimit(seconds);
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
      throw new Exceeded(seconds);
    }
  }

  /** The time is over. Thrown through whatever was at work, to be told to the template's owner. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exceeded(int seconds) {
      super("not linted: it takes longer than " + seconds + " s, which is the limit");
    }
  }
}
