package dev.cfnperf.report;

import dev.cfnperf.html.FindingCards;
import dev.cfnperf.html.Page;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.source.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A page for people, in one file: findings by template, with their source and the rules' advice.
 */
final class HtmlReport implements Report {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer writer) throws IOException {
    Tally tally = new Tally(result);
    Page.write(
        "cfn-perf: findings",
        "",
        writer,
        out -> {
          out.raw("<header><h1>Findings</h1><p class=\"lead\">").text(tally.sentence());
          out.raw("</p></header>\n<main>\n");
          if (!tally.practices().isEmpty()) {
            out.raw(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"By practice\">");
            out.raw("<table><thead><tr><th scope=\"col\">Best practice</th>");
            out.raw("<th scope=\"col\">Findings</th></tr></thead><tbody>");
            for (Map.Entry<Practice, Integer> each : tally.practices().entrySet()) {
              out.raw("<tr><td>").text(each.getKey().title());
              out.raw("</td><td class=\"n\">" + each.getValue() + "</td></tr>\n");
            }
            out.raw("</tbody></table></div>\n");
          }
          if (!result.errors().isEmpty()) {
            out.raw("<section><h2>Not everything could be read</h2><ul>\n");
            for (Diagnostic error : result.errors()) {
              out.raw("<li><code>").text(error.range().toString()).raw("</code> ");
              out.text(error.message()).raw("</li>\n");
            }
            out.raw("</ul></section>\n");
          }
          FindingCards cards = new FindingCards(out, settings.rules());
          if (!result.findings().isEmpty()) {
            cards.controls();
          }
          Set<String> rules = new TreeSet<>();
          String file = "";
          for (int i = 0; i < result.findings().size(); i++) {
            Finding finding = result.findings().get(i);
            if (!finding.range().file().equals(file)) {
              if (!file.isEmpty()) {
                cards.end();
              }
              file = finding.range().file();
              out.raw("<h2>").text(file).raw("</h2>\n");
              cards.begin();
            }
            rules.add(finding.rule());
            cards.card("f" + i, finding);
          }
          if (!file.isEmpty()) {
            cards.end();
            cards.rules(rules);
          }
          out.raw("</main>\n");
        });
  }
}
