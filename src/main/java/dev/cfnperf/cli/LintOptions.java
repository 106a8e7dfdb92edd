package dev.cfnperf.cli;

import dev.cfnperf.fix.FixSelection;
import dev.cfnperf.report.Formats;
import dev.cfnperf.report.Report;
import dev.cfnperf.rules.Gate;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command line asks of {@code lint}.
 *
 * @param paths as given; {@code -} is the standard input
 * @param failOn what fails a run, if the command line says
 * @param select rule ids and practices; empty for all
 * @param jobs at least 1
 */
record LintOptions(
    List<String> paths,
    Optional<String> stdinFilename,
    List<Target<Report>> targets,
    Optional<Gate> failOn,
    Set<String> select,
    Set<String> ignore,
    Map<String, String> parameters,
    Optional<String> configEnv,
    int jobs,
    boolean quiet,
    boolean verbose,
    boolean noColor,
    boolean absolutePaths,
    boolean code,
    boolean suppressions,
    Optional<String> baseline,
    Optional<String> writeBaseline,
    Optional<String> changedSince,
    Optional<String> sarifCategory,
    boolean printConfig,
    Optional<FixSelection> fix,
    boolean diff) {

  static CommandSpec spec() {
    CommandSpec spec =
        Arguments.command(
            "cfn-perf",
            "Finds what makes serverless applications slow in SAM and CloudFormation templates.");
    spec.usageMessage()
        .customSynopsis(
            "Usage: cfn-perf [lint] [OPTIONS] [PATH...]",
            "       cfn-perf rules [--format json]",
            "       cfn-perf explain RULE",
            "       cfn-perf graph [--format json|mermaid|svg] [PATH...]",
            "       cfn-perf review [OPTIONS] [PATH...]",
            "       cfn-perf init",
            "       cfn-perf --version")
        .synopsisHeading("")
        .footer(
            "",
            "Exit code: 0 nothing at or above --fail-on, 1 findings at or above it, 2 something"
                + " couldn't be linted (what could be is still reported).");
    return spec.addPositional(
            Arguments.operands(
                "PATH",
                "0..*",
                "Templates, directories to search for them (default: the current one), and function"
                    + " source, linted by the templates that run it. - is the standard input."))
        .addOption(
            Arguments.value(
                "FMT[=FILE]",
                "The report's format, and a file for it; repeatable: "
                    + String.join(", ", Formats.names())
                    + ".",
                "--format"))
        .addOption(
            Arguments.value(
                "LEVEL",
                "The weakest severity that makes the exit code 1: error, warning (default), info,"
                    + " never.",
                "--fail-on"))
        .addOption(Arguments.value("IDS", "Only these rules or practices: a,b.", "--select"))
        .addOption(Arguments.value("IDS", "Without these rules or practices: a,b.", "--ignore"))
        .addOption(Arguments.value("K=V,...", "Values of template parameters.", "--parameters"))
        .addOption(Arguments.value("FILE", "Only findings that aren't in this file.", "--baseline"))
        .addOption(
            Arguments.value("FILE", "Write the findings there to live with.", "--write-baseline"))
        .addOption(
            Arguments.value(
                "REV", "Only findings in files changed since a git revision.", "--changed-since"))
        .addOption(
            Arguments.value(
                "NAME",
                "Take parameter values from this environment of samconfig.toml.",
                "--config-env"))
        .addOption(
            Arguments.value(
                "suggested|RULE",
                "Mend what can be mended safely; --fix=suggested also what changes cost, timing or"
                    + " behaviour, --fix=RULE what one rule finds.",
                "--fix"))
        .addOption(
            Arguments.flag("Print the fixes as a patch for git apply; change no file.", "--diff"))
        .addOption(Arguments.value("PATH", "What - is called in reports.", "--stdin-filename"))
        .addOption(
            Arguments.value("N", "Templates to lint at a time (default: all cores).", "--jobs"))
        .addOption(Arguments.flag("Print problems only.", "-q", "--quiet"))
        .addOption(Arguments.flag("Also print what was left out or unknown.", "-v", "--verbose"))
        .addOption(
            Arguments.flag("Don't colour; NO_COLOR in the environment does it too.", "--no-color"))
        .addOption(Arguments.flag("Don't read function source.", "--no-code"))
        .addOption(
            Arguments.flag("Also report what comments and Metadata suppress.", "--no-suppressions"))
        .addOption(Arguments.flag("Print absolute paths.", "--absolute-paths"))
        .addOption(
            Arguments.value("NAME", "Tells SARIF reports of one commit apart.", "--sarif-category"))
        .addOption(
            Arguments.flag(
                "Print the settings for PATH and where each is from, and stop.", "--print-config"));
  }

  static LintOptions of(Arguments given) throws UsageException {
    if (given.has("--stdin-filename") && !given.operands().contains("-")) {
      throw new UsageException("--stdin-filename names the standard input, which - asks for");
    }
    return new LintOptions(
        given.operands().isEmpty() ? List.of(".") : given.operands(),
        given.optional("--stdin-filename"),
        Target.of(given.all("--format"), "text", Formats::named, Formats.names()),
        failOn(given),
        rules(given.list("--select")),
        rules(given.list("--ignore")),
        parameters(given.all("--parameters")),
        given.optional("--config-env"),
        jobs(given),
        given.has("--quiet"),
        given.has("--verbose"),
        given.has("--no-color"),
        given.has("--absolute-paths"),
        !given.has("--no-code"),
        !given.has("--no-suppressions"),
        given.optional("--baseline"),
        given.optional("--write-baseline"),
        given.optional("--changed-since"),
        category(given),
        given.has("--print-config"),
        FixOption.of(given),
        given.has("--diff"));
  }

  private static Optional<String> category(Arguments given) throws UsageException {
    Optional<String> category = given.optional("--sarif-category");
    if (category.isPresent()) {
      if (category.get().isBlank()) {
        throw new UsageException("--sarif-category takes a name");
      }
      boolean sarif = false;
      for (String format : given.all("--format")) {
        sarif |= format.equals("sarif") || format.startsWith("sarif=");
      }
      if (!sarif) {
        throw new UsageException("--sarif-category is for --format sarif");
      }
    }
    return category;
  }

  private static Optional<Gate> failOn(Arguments given) throws UsageException {
    if (!given.has("--fail-on")) {
      return Optional.empty();
    }
    String level = given.last("--fail-on", "");
    Optional<Gate> gate = Gate.named(level);
    if (gate.isEmpty()) {
      throw new UsageException(
          "--fail-on takes " + String.join(", ", Gate.names()) + ", not " + level);
    }
    return gate;
  }

  private static Set<String> rules(List<String> names) throws UsageException {
    if (names.isEmpty()) {
      return Set.of();
    }
    List<String> known = new ArrayList<>();
    for (RuleInfo info : RulePages.builtIn().infos()) {
      known.add(info.id());
    }
    for (Practice practice : Practice.values()) {
      known.add(practice.label());
    }
    for (String name : names) {
      if (!known.contains(name)) {
        throw unknown("rule or practice", name, known);
      }
    }
    return new LinkedHashSet<>(names);
  }

  // A value may hold commas (a list parameter): a new pair begins only where a name and = follow.
  static Map<String, String> parameters(List<String> given) throws UsageException {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String list : given) {
      String name = "";
      for (String part : list.split(",", -1)) {
        int equals = part.indexOf('=');
        if (isName(part, equals)) {
          name = part.substring(0, equals).strip();
          parameters.put(name, part.substring(equals + 1));
        } else if (name.isEmpty()) {
          throw new UsageException("--parameters takes NAME=VALUE, not " + part);
        } else {
          parameters.put(name, parameters.get(name) + "," + part);
        }
      }
    }
    return parameters;
  }

  private static boolean isName(String part, int end) {
    String name = end < 0 ? "" : part.substring(0, end).strip();
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static int jobs(Arguments given) throws UsageException {
    if (!given.has("--jobs")) {
      return Runtime.getRuntime().availableProcessors();
    }
    String number = given.last("--jobs", "");
    try {
      int jobs = Integer.parseInt(number);
      if (jobs >= 1) {
        return jobs;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw new UsageException("--jobs takes a number from 1, not " + number);
  }

  static UsageException unknown(String kind, String name, List<String> known) {
    return new UsageException(
        "unknown " + kind + " " + name + Arguments.didYouMean(Spelling.nearest(name, known)));
  }
}
