package dev.cfnperf.cli;

import java.io.PrintStream;
import java.util.List;

/** What {@code --help} and {@code --version} print. */
final class Help {
  private static final int HELP_COLUMN = 28;

  private Help() {}

  /**
   * Prints a command's help.
   *
   * @param before how the command is called, and what it does
   * @param after what else there is to say
   */
  static int print(Console console, List<String> before, Usage usage, List<String> after) {
    PrintStream out = console.out();
    before.forEach(out::println);
    out.println();
    for (Usage.Option option : usage.options()) {
      print(option, out, console.width());
    }
    after.forEach(out::println);
    return Main.CLEAN;
  }

  static int printVersion(Console console) {
    console.out().println("cfn-perf " + version());
    return Main.CLEAN;
  }

  /** This program's version; {@code 0-development} when it doesn't run from its jar. */
  static String version() {
    String version = Help.class.getPackage().getImplementationVersion();
    return version == null ? "0-development" : version;
  }

  private static void print(Usage.Option option, PrintStream out, int width) {
    String names = String.join(", ", option.names());
    String left =
        (names.startsWith("--") ? "      " : "  ")
            + names
            + (option.isFlag() ? "" : " " + option.label());
    StringBuilder line = new StringBuilder(left);
    for (String word : option.help().split(" ")) {
      boolean first = line.length() <= HELP_COLUMN || line.toString().equals(left);
      if (!first && line.length() + 1 + word.length() > width) {
        out.println(line);
        line.setLength(0);
        first = true;
      }
      if (first) {
        line.append(" ".repeat(Math.max(1, HELP_COLUMN - line.length())));
      } else {
        line.append(' ');
      }
      line.append(word);
    }
    out.println(line);
  }
}
