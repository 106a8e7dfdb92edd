package dev.cfnperf.review;

import dev.cfnperf.html.FindingCards;
import dev.cfnperf.html.Markup;
import dev.cfnperf.html.Page;
import dev.cfnperf.picture.Picture;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A review as one page: an index where there are several applications, then each of them. */
final class ReviewHtml {
  private final Review review;
  private final Markup out;
  private final FindingCards cards;

  private ReviewHtml(Review review, Markup out) {
    this.review = review;
    this.out = out;
    this.cards = new FindingCards(out, RulePages.builtIn());
  }

  static void write(Review review, Writer writer) throws IOException {
    Page.write(
        "cfn-perf: review", Picture.style(), writer, out -> new ReviewHtml(review, out).write());
  }

  private void write() throws IOException {
    List<ReviewedApplication> applications = review.applications();
    Picture.writeMarkers(out);
    out.raw("<header><h1>How is the performance of ");
    out.raw(applications.size() == 1 ? "this application" : "these applications");
    out.raw(" optimized?</h1><p class=\"lead\">PERF 1 of the Well-Architected Serverless lens, as");
    out.raw(" far as templates and source answer it. ").text(sentence(review.counts()));
    out.raw("</p></header>\n<main>\n");
    errors();
    if (applications.size() > 1) {
      index(applications);
    }
    cards.controls();
    Set<String> rules = new TreeSet<>();
    for (int i = 0; i < applications.size(); i++) {
      ReviewedApplication application = applications.get(i);
      new ApplicationHtml(application, "a" + i, applications.size() > 1, out, cards).write();
      application.findings().forEach(finding -> rules.add(finding.rule()));
    }
    out.raw("<section class=\"no-print\"><h2>How to read the pictures</h2>");
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Legend\">\n");
    Picture.writeLegend(out);
    out.raw("</div></section>\n");
    if (!rules.isEmpty()) {
      cards.rules(rules);
    }
    out.raw("</main>\n");
  }

  static String sentence(VerdictCounts counts) {
    return counts.met()
        + " met, "
        + counts.needsWork()
        + " need work, "
        + counts.cantBeSeen()
        + " can't be seen here, "
        + counts.doesNotApply()
        + " don't apply.";
  }

  private void errors() throws IOException {
    if (!review.errors().isEmpty()) {
      out.raw("<section><h2>Not everything could be read</h2><ul>\n");
      for (Diagnostic error : review.errors()) {
        out.raw("<li><code>").text(error.range().toString()).raw("</code> ");
        out.text(error.message()).raw("</li>\n");
      }
      out.raw("</ul></section>\n");
    }
  }

  private void index(List<ReviewedApplication> applications) throws IOException {
    out.raw("<section><h2>Applications</h2><p class=\"lead\">For each best practice: how many");
    out.raw(" bullets of its improvement plan need work, of those that apply.</p>");
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Applications\">");
    out.raw("<table class=\"index\"><thead><tr>");
    column("Application");
    for (Practice practice : Practice.values()) {
      column(practice.label());
    }
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      column(severity.label() + "s");
    }
    out.raw("</tr></thead><tbody>\n");
    for (int i = 0; i < applications.size(); i++) {
      row(applications.get(i), "a" + i);
    }
    out.raw("</tbody></table></div></section>\n");
  }

  private void column(String title) throws IOException {
    out.raw("<th scope=\"col\"><button type=\"button\">").text(title).raw("</button></th>");
  }

  private void row(ReviewedApplication application, String id) throws IOException {
    out.raw("<tr><td><a href=\"#" + id + "\">").text(application.template()).raw("</a></td>");
    for (PracticeReview practice : application.practices()) {
      VerdictCounts counts = practice.counts();
      int applies = practice.bullets().size() - counts.doesNotApply();
      number(counts.needsWork(), counts.needsWork() + " of " + applies);
    }
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      int count = application.count(severity);
      number(count, Integer.toString(count));
    }
    out.raw("</tr>\n");
  }

  private void number(int key, String text) throws IOException {
    out.raw("<td class=\"n\" data-key=\"" + key + "\">").text(text).raw("</td>");
  }
}
