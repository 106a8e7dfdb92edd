package dev.cfnperf.cli;

import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import java.util.List;

/** {@code cfn-perf explain RULE}: the rule's page, for reading in a terminal. */
final class ExplainCommand {
  private static final List<String> SYNOPSIS =
      List.of(
          "Usage: cfn-perf explain [OPTIONS] RULE...",
          "",
          "Explains rules: what each finds, why it matters, what to do.");
  private static final Usage USAGE =
      new Usage("cfn-perf explain")
          .operands("RULE", true)
          .flag("Don't colour; NO_COLOR in the environment does it too.", "--no-color");

  private ExplainCommand() {}

  static int run(Console console, List<String> args) throws UsageException {
    Arguments arguments = USAGE.parse(args);
    if (arguments.has("--help")) {
      return Help.print(console, SYNOPSIS, USAGE, List.of());
    }
    for (String id : arguments.operands()) {
      RulePages pages = RulePages.builtIn();
      RuleInfo rule =
          pages
              .info(id)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "there is no rule "
                              + id
                              + Usage.didYouMean(pages.nearest(id))
                              + " (cfn-perf rules lists them)"));
      boolean colours = console.colours() && !arguments.has("--no-color");
      console.out().print(new RulePageText(console.width(), colours).of(rule, pages.markdown(id)));
    }
    return Main.CLEAN;
  }
}
