package dev.cfnperf.report;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JUnit XML, for test views of CI servers: errors and warnings are failures, infos are skipped, as
 * advice mustn't turn a build red, and unreadable files are errors. Names are unique and the suite
 * is never empty, because servers drop the one and refuse the other.
 */
final class JunitReport implements Report {

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    List<Problem> problems = Problem.of(result);
    Tally tally = new Tally(result);
    int failures = tally.of(Severity.ERROR) + tally.of(Severity.WARNING);
    Xml xml = new Xml(out);
    counts(xml.start("testsuites"), problems, failures, result);
    counts(xml.start("testsuite"), problems, failures, result);
    xml.attribute("skipped", tally.of(Severity.INFO));
    Map<String, Integer> names = new HashMap<>();
    for (Problem problem : problems) {
      testCase(xml, problem, names, settings);
    }
    if (problems.isEmpty()) {
      xml.start("testcase").attribute("name", "no findings");
      xml.attribute("classname", "cfn-perf").end("testcase");
    }
    xml.endParent("testsuite").endParent("testsuites");
    out.write('\n');
  }

  private static void counts(Xml xml, List<Problem> problems, int failures, LintResult result)
      throws IOException {
    xml.attribute("name", "cfn-perf");
    xml.attribute("tests", Math.max(1, problems.size()));
    xml.attribute("failures", failures);
    xml.attribute("errors", result.errors().size());
  }

  private static void testCase(
      Xml xml, Problem problem, Map<String, Integer> names, ReportSettings settings)
      throws IOException {
    String file = settings.hostPath(problem.range().file());
    String place = file + ":" + problem.range().startLine();
    String name = problem.rule() + " " + place;
    int same = names.merge(name, 1, Integer::sum);
    xml.start("testcase");
    xml.attribute("name", same == 1 ? name : name + " (" + same + ")");
    xml.attribute("classname", file);
    xml.attribute("file", file);
    xml.attribute("line", problem.range().startLine());
    String outcome = outcome(problem);
    xml.start(outcome);
    xml.attribute("type", problem.severity().label());
    xml.attribute("message", problem.message());
    xml.lines(body(problem, place, settings)).end(outcome).endParent("testcase");
  }

  private static String outcome(Problem problem) {
    if (problem.isUnreadable()) {
      return "error";
    }
    return problem.severity() == Severity.INFO ? "skipped" : "failure";
  }

  private static List<String> body(Problem problem, String place, ReportSettings settings) {
    List<String> lines = new ArrayList<>();
    lines.add(
        place
            + ":"
            + problem.range().startColumn()
            + ": "
            + problem.severity().label()
            + ": "
            + problem.message());
    for (Finding.Related each : problem.related()) {
      Range range = each.range();
      String where = settings.hostPath(range.file()) + ":" + range.startLine();
      lines.add("  " + where + ":" + range.startColumn() + ": note: " + each.message());
    }
    Optional<RuleInfo> info = settings.rules().info(problem.rule());
    if (info.isPresent()) {
      lines.add(info.get().help());
    }
    return lines;
  }
}
