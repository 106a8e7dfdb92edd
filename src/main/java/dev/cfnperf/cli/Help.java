package dev.cfnperf.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} and {@code --version} print. */
final class Help {
  private Help() {}

  static int print(Console console, CommandSpec spec) {
    spec.usageMessage().width(console.width());
    console.out().print(new CommandLine(spec).getUsageMessage(Ansi.OFF));
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
}
