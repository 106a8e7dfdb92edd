package dev.cfnperf.cli;

import dev.cfnperf.Configurations;
import dev.cfnperf.SamConfigs;
import dev.cfnperf.report.Output;
import dev.cfnperf.report.Report;
import dev.cfnperf.report.ReportSettings;
import dev.cfnperf.report.ReportSettings.Detail;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.source.RepositoryPaths;
import dev.cfnperf.source.SourceReader;
import java.io.IOException;
import java.util.List;

/** {@code cfn-perf [lint]}: lints templates and reports what it found. */
final class LintCommand {
  private final Console console;
  private final LintOptions options;

  private LintCommand(Console console, LintOptions options) {
    this.console = console;
    this.options = options;
  }

  static int run(Console console, List<String> args) throws UsageException, IOException {
    Arguments arguments = Arguments.parsePaths(LintOptions::spec, FixOption.withValue(args));
    if (arguments.wantsHelp()) {
      return Help.print(console, LintOptions.spec());
    }
    return new LintCommand(console, LintOptions.of(arguments)).run();
  }

  private int run() throws UsageException, IOException {
    RulePages pages = RulePages.builtIn();
    SourceReader reader = new SourceReader(console.directory());
    ProjectSettings project =
        new ProjectSettings(
            options, new Configurations(reader, pages), new SamConfigs(reader), pages);
    if (options.printConfig()) {
      return new PrintedSettings(console, options, project).print(pages);
    }
    LintResult result = result(reader, project);
    report(result, pages);
    return exitCode(result, project);
  }

  private LintResult result(SourceReader reader, ProjectSettings project)
      throws UsageException, IOException {
    if (options.fix().isPresent()) {
      return new FixRun(console, options, reader, project).of();
    }
    LintResult linted = new LintRun(console, options, reader, project).of();
    return new Narrowing(console, reader, options).apply(linted);
  }

  private void report(LintResult result, RulePages pages) throws IOException {
    ReportSettings plain =
        ReportSettings.plain(pages, Help.version())
            .withDetail(
                options.quiet() ? Detail.QUIET : options.verbose() ? Detail.VERBOSE : Detail.NORMAL)
            .withRepository(new RepositoryPaths(console.directory()));
    if (options.sarifCategory().isPresent()) {
      plain = plain.withCategory(options.sarifCategory().get());
    }
    ReportSettings toFile =
        options.absolutePaths() ? plain.withAbsoluteFrom(console.directory()) : plain;
    ReportSettings toConsole = toFile.withColor(console.colours() && !options.noColor());
    for (Target<Report> target : options.targets()) {
      if (target.file().isPresent()) {
        write(target.format(), target.file().get(), result, toFile);
      } else if (!options.diff()) {
        Output.of(console.out()).write(out -> target.format().write(result, toConsole, out));
      }
    }
  }

  private void write(Report report, String file, LintResult result, ReportSettings settings)
      throws IOException {
    Problems.write(
        console.directory().resolve(file), file, out -> report.write(result, settings, out));
  }

  private int exitCode(LintResult result, ProjectSettings project) {
    if (!result.errors().isEmpty()) {
      return Main.PROBLEM;
    }
    for (Finding finding : result.findings()) {
      if (project.fails(finding, console.directory())) {
        return Main.FINDINGS;
      }
    }
    return Main.CLEAN;
  }
}
