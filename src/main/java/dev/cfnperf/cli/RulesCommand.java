package dev.cfnperf.cli;

import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cfn-perf rules}: every rule there is, practice by practice or as JSON. */
final class RulesCommand {
  private RulesCommand() {}

  static int run(Console console, List<String> args) throws UsageException {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, args);
    if (arguments.wantsHelp()) {
      return Help.print(console, spec);
    }
    List<RuleInfo> rules = RulePages.builtIn().infos();
    String format = arguments.last("--format", "text");
    switch (format) {
      case "text" -> list(console.out(), rules);
      case "json" -> console.out().println(RulesJson.of(rules));
      default -> throw new UsageException("unknown format " + format + " (text or json)");
    }
    return Main.CLEAN;
  }

  static CommandSpec spec() {
    return Arguments.command("cfn-perf rules", "Lists the rules.")
        .addOption(Arguments.value("FORMAT", "text (default) or json", "--format"));
  }

  private static void list(PrintStream out, List<RuleInfo> rules) {
    int widest = 0;
    for (RuleInfo rule : rules) {
      widest = Math.max(widest, rule.id().length());
    }
    String separator = "";
    for (Practice practice : Practice.values()) {
      String heading = separator + practice.label() + " - " + practice.title();
      for (RuleInfo rule : rules) {
        if (rule.practice() != practice) {
          continue;
        }
        if (!heading.isEmpty()) {
          out.println(heading);
          heading = "";
          separator = System.lineSeparator();
        }
        out.println(
            "  "
                + padded(rule.id(), widest)
                + "  "
                + padded(rule.severity().label(), 7)
                + "  "
                + rule.title());
      }
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
