package dev.cfnperf.cli;

import dev.cfnperf.Progress;
import java.io.PrintStream;

/** Tells people at a terminal how far a run has come, if it takes longer than a second. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long PATIENCE = 1_000_000_000L;
  private static final long INTERVAL = 100_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream terminal;
  private final boolean wanted;
  private long nextAt = System.nanoTime() + PATIENCE;
  private boolean shown;

  private ProgressLine(PrintStream terminal, boolean wanted) {
    this.terminal = terminal;
    this.wanted = wanted;
  }

  static ProgressLine on(Console console, boolean quiet) {
    return new ProgressLine(console.err(), console.errIsTerminal() && !quiet);
  }

  @Override
  public void done(int done, int of) {
    if (wanted) {
      show(done, of);
    }
  }

  private synchronized void show(int done, int of) {
    long now = System.nanoTime();
    if (now - nextAt >= 0) {
      nextAt = now + INTERVAL;
      shown = true;
      terminal.print(CLEAR + "cfn-perf: " + done + " of " + of + " files");
      terminal.flush();
    }
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (shown) {
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
