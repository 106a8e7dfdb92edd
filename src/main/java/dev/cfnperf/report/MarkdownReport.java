package dev.cfnperf.report;

import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.source.MarkdownText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GitHub-flavoured Markdown, for a job's summary or a comment on a pull request. */
final class MarkdownReport implements Report {
  // A summary of more than a mebibyte is refused as a whole.
  private static final int ROWS = 500;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    List<Problem> problems = Problem.of(result);
    Tally tally = new Tally(result);
    out.write("## cfn-perf\n\n" + tally.sentence() + "\n");
    if (!tally.practices().isEmpty()) {
      out.write("\n| Best practice | Findings |\n| --- | ---: |\n");
      for (Map.Entry<Practice, Integer> each : tally.practices().entrySet()) {
        out.write("| " + each.getKey().title() + " | " + each.getValue() + " |\n");
      }
    }
    if (problems.isEmpty()) {
      return;
    }
    out.write("\n| Severity | Place | Resource | What | Rule |\n| --- | --- | --- | --- | --- |\n");
    for (Problem problem : problems.subList(0, Math.min(problems.size(), ROWS))) {
      row(problem, settings, out);
    }
    if (problems.size() > ROWS) {
      out.write("\nand " + (problems.size() - ROWS) + " more\n");
    }
  }

  private static void row(Problem problem, ReportSettings settings, Writer out) throws IOException {
    String place = settings.hostPath(problem.range().file()) + ":" + problem.range().startLine();
    Optional<RuleInfo> info = settings.rules().info(problem.rule());
    String rule = MarkdownText.plain(problem.rule());
    out.write("| " + problem.severity().label());
    out.write(" | " + MarkdownText.plain(place));
    out.write(" | " + MarkdownText.plain(problem.resource()));
    out.write(" | " + MarkdownText.plain(problem.message()));
    out.write(" | " + (info.isPresent() ? "[" + rule + "](" + info.get().help() + ")" : rule));
    out.write(" |\n");
  }
}
