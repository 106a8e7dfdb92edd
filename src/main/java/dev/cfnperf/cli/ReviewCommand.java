package dev.cfnperf.cli;

import dev.cfnperf.Configurations;
import dev.cfnperf.SamConfigs;
import dev.cfnperf.report.Formats;
import dev.cfnperf.report.Output;
import dev.cfnperf.report.ReportSettings;
import dev.cfnperf.review.EarlierReview;
import dev.cfnperf.review.Review;
import dev.cfnperf.review.ReviewFormat;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cfn-perf review}: answers PERF 1 for applications, bullet by bullet. */
final class ReviewCommand {
  private final Console console;
  private final Arguments arguments;
  private final List<Target<ReviewFormat>> targets;
  private final RulePages pages = RulePages.builtIn();

  private ReviewCommand(Console console, Arguments arguments) throws UsageException {
    this.console = console;
    this.arguments = arguments;
    this.targets =
        Target.of(arguments.all("--format"), "markdown", ReviewFormat::named, ReviewFormat.names());
  }

  static int run(Console console, List<String> args) throws UsageException, IOException {
    Arguments arguments = Arguments.parsePaths(ReviewCommand::spec, args);
    if (arguments.wantsHelp()) {
      return Help.print(console, spec());
    }
    return new ReviewCommand(console, arguments).run();
  }

  private int run() throws UsageException, IOException {
    LintOptions options = LintOptions.of(settings());
    SourceReader reader = new SourceReader(console.directory());
    ProjectSettings project =
        new ProjectSettings(
            options, new Configurations(reader, pages), new SamConfigs(reader), pages);
    Review review = compared(ReviewRun.of(console, options, reader, project), reader);
    for (Target<ReviewFormat> target : targets) {
      Output.Content content = out -> target.format().write(review, out);
      if (target.file().isPresent()) {
        String file = target.file().get();
        Problems.write(console.directory().resolve(file), file, content);
      } else {
        Output.of(console.out()).write(content);
      }
    }
    if (review.errors().isEmpty()) {
      return Main.CLEAN;
    }
    LintResult problems = new LintResult(0, List.of(), review.errors(), List.of(), 0);
    ReportSettings settings =
        ReportSettings.plain(pages, Help.version()).withDetail(ReportSettings.Detail.QUIET);
    Output.of(console.err())
        .write(out -> Formats.named("text").orElseThrow().write(problems, settings, out));
    return Main.PROBLEM;
  }

  private Review compared(Review now, SourceReader reader) throws UsageException {
    Optional<String> file = arguments.optional("--compare");
    if (file.isEmpty()) {
      return now;
    }
    Path path = console.directory().resolve(file.get()).normalize();
    try {
      String earlier = reader.read(path, RepositoryRoot.around(path.getParent())).content();
      return EarlierReview.read(earlier).compare(now);
    } catch (UnreadableException unreadable) {
      throw new UsageException(
          "--compare " + file.get() + ": " + unreadable.diagnostic().message());
    } catch (IOException failed) {
      throw new UsageException("--compare " + file.get() + ": " + Problems.describe(failed));
    }
  }

  // What lint is told of templates holds for a review as well.
  private Arguments settings() throws UsageException {
    List<String> args = new ArrayList<>();
    for (String option : List.of("--parameters", "--config-env", "--jobs")) {
      for (String value : arguments.all(option)) {
        args.add(option + "=" + value);
      }
    }
    for (String flag : List.of("--no-code", "--quiet")) {
      if (arguments.has(flag)) {
        args.add(flag);
      }
    }
    args.add("--");
    args.addAll(arguments.operands());
    return Arguments.parsePaths(LintOptions::spec, args);
  }

  static CommandSpec spec() {
    CommandSpec spec =
        Arguments.command(
            "cfn-perf review",
            "Answers PERF 1 of the Well-Architected Serverless lens for each application: what's"
                + " met, what needs work, what can't be seen here.");
    spec.usageMessage()
        .footer(
            "",
            "Each template, with its nested stacks, is an application. Exit code: 0, or 2 when"
                + " something couldn't be read.");
    return spec.addPositional(
            Arguments.operands(
                "PATH",
                "0..*",
                "Templates, and directories, searched for them (default: the current one)."))
        .addOption(
            Arguments.value(
                "FMT[=FILE]",
                "The format, and a file for it; repeatable: "
                    + String.join(", ", ReviewFormat.names())
                    + ".",
                "--format"))
        .addOption(
            Arguments.value(
                "FILE",
                "Show what is new, fixed and remaining since this review, written as json.",
                "--compare"))
        .addOption(Arguments.value("K=V,...", "Values of template parameters.", "--parameters"))
        .addOption(
            Arguments.value(
                "NAME",
                "Take parameter values from this environment of samconfig.toml.",
                "--config-env"))
        .addOption(
            Arguments.value("N", "Templates to review at a time (default: all cores).", "--jobs"))
        .addOption(Arguments.flag("Print problems only.", "-q", "--quiet"))
        .addOption(Arguments.flag("Don't read function source.", "--no-code"));
  }
}
