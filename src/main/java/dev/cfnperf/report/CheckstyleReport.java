package dev.cfnperf.report;

import dev.cfnperf.rules.LintResult;
import java.io.IOException;
import java.io.Writer;

/** Checkstyle XML, which most CI servers and review bots read. */
final class CheckstyleReport implements Report {
  // The Checkstyle whose format this is; readers look at nothing but the number's presence.
  private static final String FORMAT_VERSION = "8.0";

  @Override
  public String name() {
    return "checkstyle";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    Xml xml = new Xml(out);
    xml.start("checkstyle").attribute("version", FORMAT_VERSION);
    String file = "";
    for (Problem problem : Problem.of(result)) {
      if (!problem.range().file().equals(file)) {
        if (!file.isEmpty()) {
          xml.endParent("file");
        }
        file = problem.range().file();
        xml.start("file").attribute("name", settings.editorPath(file));
      }
      error(xml, problem);
    }
    if (!file.isEmpty()) {
      xml.endParent("file");
    }
    xml.endParent("checkstyle");
    out.write('\n');
  }

  private static void error(Xml xml, Problem problem) throws IOException {
    xml.start("error");
    xml.attribute("line", problem.range().startLine());
    xml.attribute("column", problem.range().startColumn());
    xml.attribute("severity", problem.severity().label());
    xml.attribute("message", problem.message());
    // Readers split it at the dots: what comes last is the rule, what comes before it the category.
    String category = problem.finding().map(found -> found.practice().label() + ".").orElse("");
    xml.attribute("source", "cfn-perf." + category + problem.rule());
    xml.end("error");
  }
}
