package dev.cfnperf.html;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.RuleBook;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Findings with their source, and the controls to choose and order them. */
public final class FindingCards {
  private static final int AROUND = 2;
  private static final int LONGEST_LINE = 240;

  private final Markup out;
  private final RuleBook rules;

  public FindingCards(Markup out, RuleBook rules) {
    this.out = out;
    this.rules = rules;
  }

  /** What chooses and orders all cards of a page; of no use on paper or without a script. */
  public void controls() throws IOException {
    out.raw("<form class=\"controls\" hidden><fieldset><legend>Show</legend>");
    for (Severity severity : strongestFirst()) {
      out.raw("<label><input type=\"checkbox\" name=\"severity\" value=\"" + severity.label());
      out.raw("\" checked>").raw(mark(severity)).raw(" " + severity.label() + "</label>");
    }
    out.raw("</fieldset><label>Containing <input type=\"search\" name=\"words\"></label>");
    out.raw("<label>Order <select name=\"order\"><option value=\"place\">by place</option>");
    out.raw("<option value=\"severity\">by severity</option>");
    out.raw("<option value=\"rule\">by rule</option></select></label>");
    out.raw("<output class=\"shown\" role=\"status\"></output></form>\n");
  }

  private static List<Severity> strongestFirst() {
    return List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);
  }

  /** The sign of a severity, which differs by shape, where its name stands beside it. */
  public static String mark(Severity severity) {
    return mark(severity, "aria-hidden=\"true\"");
  }

  /** The sign of a severity where nothing else tells it. */
  public static String sign(Severity severity) {
    return mark(severity, "role=\"img\" aria-label=\"" + severity.label() + "\"");
  }

  private static String mark(Severity severity, String reading) {
    String name = severity.label();
    return "<svg class=\"mark " + name + "\" " + reading + "><use href=\"#m-" + name + "\"/></svg>";
  }

  /** What the signs refer to, once in a page. */
  static void signs(Markup out) throws IOException {
    out.raw("<svg width=\"0\" height=\"0\" class=\"signs\" aria-hidden=\"true\">");
    for (Severity severity : strongestFirst()) {
      String shape =
          switch (severity) {
            case ERROR -> "<path d=\"M4 1h6l3 3v6l-3 3H4l-3-3V4z\"/>";
            case WARNING -> "<path d=\"M7 1 14 13H0z\"/>";
            case INFO -> "<circle cx=\"7\" cy=\"7\" r=\"6\"/>";
          };
      out.raw("<symbol id=\"m-" + severity.label() + "\" viewBox=\"0 0 14 14\">");
      out.raw(shape + "</symbol>");
    }
    out.raw("</svg>\n");
  }

  /** Begins a list of cards. */
  public void begin() throws IOException {
    out.raw("<div class=\"cards\">\n");
  }

  /** A finding, whose address in the page is an id. */
  public void card(String id, Finding finding) throws IOException {
    Range range = finding.range();
    out.raw("<article class=\"card\" tabindex=\"-1\"").attribute("id", id);
    out.attribute("data-severity", finding.severity().label());
    out.attribute("data-rule", finding.rule()).raw(">");
    out.raw("<p class=\"where\">").raw(mark(finding.severity()));
    out.raw(" <b class=\"" + finding.severity().label() + "\">" + finding.severity().label());
    out.raw("</b> <span class=\"resource\">").text(finding.resource()).raw("</span> <code>");
    out.text(range.file() + ":" + range.startLine()).raw("</code></p><p class=\"message\">");
    out.text(finding.fullMessage()).raw("</p>");
    excerpt(range);
    for (Finding.Related each : finding.related()) {
      out.raw("<p class=\"related\"><code>");
      out.text(each.range().file() + ":" + each.range().startLine()).raw("</code> ");
      out.text(each.message()).raw("</p>");
    }
    if (rules.info(finding.rule()).isPresent()) {
      out.raw("<p class=\"rule\"><a").attribute("href", "#rule-" + finding.rule());
      out.raw(">Why, and what to do: ").text(finding.rule()).raw("</a></p>");
    }
    out.raw("</article>\n");
  }

  /** Ends what {@link #begin} began. */
  public void end() throws IOException {
    out.raw("</div>\n");
  }

  /** The lines around a range, with the range marked. */
  private void excerpt(Range range) throws IOException {
    if (range.text().content().isEmpty()) {
      return;
    }
    int line = range.startLine();
    int last = Math.min(range.text().lineCount(), line + AROUND);
    out.raw("<pre class=\"source\" tabindex=\"0\" role=\"group\" aria-label=\"Source\">");
    for (int at = Math.max(1, line - AROUND); at <= last; at++) {
      String text = range.text().lineText(at);
      out.raw(at == line ? "<span class=\"here\">" : "<span>");
      out.raw("<i>" + at + "</i> ");
      if (at == line) {
        int from = Math.min(range.start() - range.text().lineStart(at), text.length());
        int to = Math.max(from, Math.min(text.length(), range.end() - range.text().lineStart(at)));
        int first = Math.max(0, from - LONGEST_LINE / 2);
        int stop = Math.min(to, from + LONGEST_LINE);
        out.text(text.substring(first, from)).raw("<mark>").text(text.substring(from, stop));
        out.raw("</mark>").text(cut(text.substring(stop)));
      } else {
        out.text(cut(text));
      }
      out.raw("</span>\n");
    }
    out.raw("</pre>");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
  }

  /** What the rules among the findings are about, each once. */
  public void rules(Set<String> ids) throws IOException {
    out.raw("<section class=\"rules\"><h2>Rules</h2>\n");
    for (String id : ids) {
      Optional<RuleInfo> info = rules.info(id);
      if (info.isPresent()) {
        out.raw("<details").attribute("id", "rule-" + id).raw("><summary>");
        out.text(info.get().title()).raw(" <code>").text(id).raw("</code></summary><p>");
        out.text(info.get().summary()).raw("</p>");
        section("Why it matters", rules.markdown(id));
        section("What to do", rules.markdown(id));
        out.raw("<p><a rel=\"noreferrer\"").attribute("href", info.get().help());
        out.raw(">The rule's page, with examples and sources</a></p></details>\n");
      }
    }
    out.raw("</section>\n");
  }

  private void section(String heading, String markdown) throws IOException {
    int start = markdown.indexOf("## " + heading + "\n");
    if (start < 0) {
      return;
    }
    int end = markdown.indexOf("\n## ", start + 3);
    String body =
        markdown.substring(start + heading.length() + 4, end < 0 ? markdown.length() : end);
    out.raw("<h3>").text(heading).raw("</h3>");
    for (String paragraph : body.strip().split("\n\\s*\n", -1)) {
      out.raw("<p>").text(paragraph.replace("`", "")).raw("</p>");
    }
  }
}
