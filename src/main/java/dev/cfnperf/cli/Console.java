package dev.cfnperf.cli;

import dev.cfnperf.source.Printable;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the program is run from: its streams, its environment and the folder it's in. Which streams
 * are terminals is the launcher's to say (in {@code CFN_PERF_TTY}), as only it can tell cheaply and
 * for each stream.
 *
 * @param directory the working directory, absolute
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path directory) {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  boolean inIsTerminal() {
    return terminals().contains("in");
  }

  boolean outIsTerminal() {
    return terminals().contains("out");
  }

  boolean errIsTerminal() {
    return terminals().contains("err");
  }

  /** Whether to colour what goes to standard output: see no-color.org. */
  boolean colours() {
    return outIsTerminal()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The terminal's width in columns, kept to what reads well: 40 to 100, 80 where unknown. */
  int width() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("CFN_PERF_COLUMNS", "80"));
      return Math.max(NARROWEST, Math.min(WIDEST, columns));
    } catch (NumberFormatException unknown) {
      return 80;
    }
  }

  /**
   * Tells the person at the terminal or the log something that's no part of the report, in one
   * harmless line.
   */
  void say(String message) {
    err.println("cfn-perf: " + Printable.text(message));
  }

  private String terminals() {
    return environment.getOrDefault("CFN_PERF_TTY", "");
  }
}
