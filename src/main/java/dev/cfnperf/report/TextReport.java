package dev.cfnperf.report;

import dev.cfnperf.report.ReportSettings.Detail;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For people, and for editors that follow {@code path:line:col: severity: message [rule]}. Plain
 * ASCII but for what the template says.
 */
final class TextReport implements Report {
  private static final int RELATED_SHOWN = 5;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    List<Problem> problems = Problem.of(result);
    Page page = new Page(settings, out);
    String file = "";
    for (Problem problem : problems) {
      if (!file.isEmpty() && !file.equals(problem.range().file())) {
        out.write('\n');
      }
      file = problem.range().file();
      page.problem(problem);
    }
    if (settings.detail() == Detail.VERBOSE) {
      for (Diagnostic note : result.notes()) {
        page.line("", note.range(), "note", Style.NOTE, Printable.text(note.message()));
        out.write('\n');
      }
    }
    if (settings.detail() != Detail.QUIET) {
      page.summary(result, problems);
    }
  }

  /** ANSI colours, as Select Graphic Rendition parameters. */
  private static final class Style {
    static final String ERROR = "1;31";
    static final String WARNING = "1;33";
    static final String NOTE = "1;36";
    static final String PLACE = "1";
    static final String FAINT = "2";

    static String of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO -> NOTE;
      };
    }
  }

  private static final class Page {
    private final ReportSettings settings;
    private final Writer out;
    private String file = "";
    private String shownFile = "";

    Page(ReportSettings settings, Writer out) {
      this.settings = settings;
      this.out = out;
    }

    void problem(Problem problem) throws IOException {
      String style = Style.of(problem.severity());
      line("", problem.range(), problem.severity().label(), style, problem.message());
      out.write(' ');
      paint(Style.FAINT, "[" + problem.rule() + "]");
      out.write('\n');
      excerpt(problem.range(), style);
      List<Finding.Related> related = problem.related();
      int shown = Math.min(related.size(), RELATED_SHOWN);
      for (Finding.Related each : related.subList(0, shown)) {
        line("    ", each.range(), "note", Style.NOTE, Printable.text(each.message()));
        out.write('\n');
      }
      if (related.size() > shown) {
        out.write("    and " + (related.size() - shown) + " more\n");
      }
      Optional<Repair> repair = problem.finding().flatMap(Finding::repair);
      if (repair.isPresent()) {
        fix(repair.get(), problem.rule());
      }
    }

    private void fix(Repair repair, String rule) throws IOException {
      out.write("    ");
      paint(Style.FAINT, repair.isPossible() ? "fix:" : "no fix:");
      boolean safe = repair.kind() == Fix.Kind.SAFE;
      String option = safe ? "--fix" : "--fix=suggested or --fix=" + rule;
      String text = repair.refusal().orElseGet(() -> repair.description() + " (" + option + ")");
      out.write(" " + Printable.text(text) + "\n");
    }

    /**
     * A place and what is to be said of it.
     *
     * @param message harmless to a terminal
     */
    void line(String indent, Range range, String kind, String style, String message)
        throws IOException {
      out.write(indent);
      paint(
          Style.PLACE,
          shown(range.file()) + ":" + range.startLine() + ":" + range.startColumn() + ":");
      out.write(' ');
      paint(style, kind + ":");
      out.write(' ');
      out.write(message);
    }

    // Worked out once for all findings of a file, which follow each other.
    private String shown(String name) {
      if (!name.equals(file)) {
        file = name;
        shownFile = Printable.lineStart(settings.editorPath(name));
      }
      return shownFile;
    }

    private void excerpt(Range range, String style) throws IOException {
      if (range.text().content().isEmpty()) {
        return;
      }
      Excerpt excerpt = Excerpt.of(range);
      String number = Integer.toString(range.startLine());
      String margin = " ".repeat(Math.max(0, 5 - number.length()));
      paint(Style.FAINT, margin + number + " |");
      out.write(excerpt.line().isBlank() ? "\n" : " " + excerpt.line() + "\n");
      paint(Style.FAINT, " ".repeat(margin.length() + number.length()) + " |");
      out.write(' ');
      out.write(" ".repeat(excerpt.markStart()));
      paint(style, "^".repeat(excerpt.markWidth()));
      out.write('\n');
    }

    void summary(LintResult result, List<Problem> problems) throws IOException {
      if (!problems.isEmpty()) {
        out.write('\n');
      }
      Tally tally = new Tally(result);
      out.write(tally.sentence() + "\n");
      for (Map.Entry<Practice, Integer> each : tally.practices().entrySet()) {
        String count = Integer.toString(each.getValue());
        String label = each.getKey().label();
        out.write(" ".repeat(Math.max(0, 5 - count.length())) + count + "  ");
        out.write(label + " ".repeat(Math.max(0, 13 - label.length())));
        paint(Style.FAINT, each.getKey().title());
        out.write('\n');
      }
      if (!result.findings().isEmpty()) {
        out.write(
            "Why, and what to do: cfn-perf explain " + result.findings().get(0).rule() + "\n");
      }
    }

    private void paint(String style, String text) throws IOException {
      if (settings.color()) {
        out.write("\u001b[" + style + "m" + text + "\u001b[0m");
      } else {
        out.write(text);
      }
    }
  }
}
