package dev.cfnperf.cli;

import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cfn-perf explain RULE}: the rule's page, for reading in a terminal. */
final class ExplainCommand {
  private ExplainCommand() {}

  static int run(Console console, List<String> args) throws UsageException {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, args);
    if (arguments.wantsHelp()) {
      return Help.print(console, spec);
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
                              + Arguments.didYouMean(pages.nearest(id))
                              + " (cfn-perf rules lists them)"));
      boolean colours = console.colours() && !arguments.has("--no-color");
      console.out().print(new RulePageText(console.width(), colours).of(rule, pages.markdown(id)));
    }
    return Main.CLEAN;
  }

  static CommandSpec spec() {
    return Arguments.command("cfn-perf explain", "Explains a rule: what it finds, why, what to do.")
        .addPositional(Arguments.operands("RULE", "1..*", "The rule's id."))
        .addOption(
            Arguments.flag("Don't colour; NO_COLOR in the environment does it too.", "--no-color"));
  }
}
