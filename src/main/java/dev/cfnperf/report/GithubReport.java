package dev.cfnperf.report;

import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Annotations of GitHub Actions, the gravest first. GitHub shows ten of each type for a step and
 * drops the rest in silence, so the rest goes to the log as plain lines, with their number.
 */
final class GithubReport implements Report {
  private static final int SHOWN_PER_TYPE = 10;

  @Override
  public String name() {
    return "github";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    Map<Severity, Integer> annotated = new TreeMap<>();
    List<Problem> rest = new ArrayList<>();
    for (Problem problem : gravestFirst(Problem.of(result))) {
      if (annotated.merge(problem.severity(), 1, Integer::sum) <= SHOWN_PER_TYPE) {
        annotation(problem, settings, out);
      } else {
        rest.add(problem);
      }
    }
    for (Problem problem : rest) {
      out.write(Printable.lineStart(plain(problem, settings)) + "\n");
    }
    String unannotated = rest.isEmpty() ? "" : "; " + rest.size() + " more not annotated";
    out.write("cfn-perf: " + new Tally(result).sentence() + unannotated + "\n");
  }

  private static List<Problem> gravestFirst(List<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort((a, b) -> b.severity().compareTo(a.severity()));
    return sorted;
  }

  private static void annotation(Problem problem, ReportSettings settings, Writer out)
      throws IOException {
    Range range = problem.range();
    out.write("::" + command(problem.severity()));
    out.write(" file=" + property(settings.hostPath(range.file())));
    out.write(",line=" + range.startLine() + ",col=" + range.startColumn());
    out.write(",endLine=" + range.endLine() + ",endColumn=" + range.endColumn());
    out.write(",title=" + property(RuleText.of(problem, settings).title()));
    out.write("::" + data(problem.message() + " [" + problem.rule() + "]") + "\n");
  }

  private static String plain(Problem problem, ReportSettings settings) {
    return settings.hostPath(problem.range().file())
        + ":"
        + problem.range().startLine()
        + ":"
        + problem.range().startColumn()
        + ": "
        + problem.severity().label()
        + ": "
        + problem.message()
        + " ["
        + problem.rule()
        + "]";
  }

  private static String command(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.label();
  }

  // The runner decodes these, and only these, so a template can't end the message and begin a
  // command of its own.
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
