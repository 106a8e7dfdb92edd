package dev.cfnperf.cli;

import dev.cfnperf.Configurations;
import dev.cfnperf.SamConfigs;
import dev.cfnperf.report.Output;
import dev.cfnperf.report.ReportSettings;
import dev.cfnperf.review.DrawnTemplate;
import dev.cfnperf.review.GraphFormat;
import dev.cfnperf.review.Review;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.SourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cfn-perf graph}: prints the applications of templates as nodes and edges. */
final class GraphCommand {
  private GraphCommand() {}

  static int run(Console console, List<String> args) throws UsageException, IOException {
    Arguments arguments = Arguments.parsePaths(GraphCommand::spec, args);
    if (arguments.wantsHelp()) {
      return Help.print(console, spec());
    }
    String name = arguments.last("--format", "json");
    GraphFormat format =
        GraphFormat.named(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "unknown format "
                            + name
                            + " ("
                            + String.join(" or ", GraphFormat.names())
                            + ")"));
    RulePages pages = RulePages.builtIn();
    SourceReader reader = new SourceReader(console.directory());
    LintOptions options = LintOptions.of(settings(arguments));
    ProjectSettings project =
        new ProjectSettings(
            options, new Configurations(reader, pages), new SamConfigs(reader), pages);
    List<DrawnTemplate> drawn = new ArrayList<>();
    List<Diagnostic> errors = new ArrayList<>();
    if (format.showsFindings()) {
      Review review = ReviewRun.of(console, options, reader, project);
      review.applications().forEach(each -> drawn.add(DrawnTemplate.of(each)));
      errors.addAll(review.errors());
    } else {
      GraphRun run = new GraphRun(reader, project);
      drawn.addAll(run.of(LintRun.paths(options.paths())));
      errors.addAll(run.errors());
    }
    Output.of(console.out()).write(out -> format.write(drawn, out));
    if (errors.isEmpty()) {
      return Main.CLEAN;
    }
    ReportSettings plain = ReportSettings.plain(pages, Help.version());
    Problems.report(errors, plain, Output.of(console.err()));
    return Main.PROBLEM;
  }

  // What lint would take the parameters from: the command line, the configuration, samconfig.toml.
  private static Arguments settings(Arguments given) throws UsageException {
    List<String> args = new ArrayList<>();
    for (String option : List.of("--parameters", "--config-env")) {
      for (String value : given.all(option)) {
        args.add(option + "=" + value);
      }
    }
    args.add("--");
    args.addAll(given.operands());
    return Arguments.parsePaths(LintOptions::spec, args);
  }

  static CommandSpec spec() {
    CommandSpec spec =
        Arguments.command(
            "cfn-perf graph",
            "Prints what applications consist of, and what invokes, feeds and reads what.");
    spec.usageMessage()
        .footer(
            "",
            "Each template, with its nested stacks, is one graph: with parameters at their",
            "defaults, or as given. Exit code: 0, or 2 when something couldn't be read.");
    return spec.addPositional(
            Arguments.operands(
                "PATH",
                "0..*",
                "Templates, and directories, searched for them (default: the current one)."))
        .addOption(Arguments.value("FORMAT", "json (default), mermaid or svg.", "--format"))
        .addOption(Arguments.value("K=V,...", "Values of template parameters.", "--parameters"))
        .addOption(
            Arguments.value(
                "NAME",
                "Take parameter values from this environment of samconfig.toml.",
                "--config-env"));
  }
}
