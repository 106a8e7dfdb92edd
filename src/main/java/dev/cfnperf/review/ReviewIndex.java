package dev.cfnperf.review;

import dev.cfnperf.html.Markup;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import java.io.IOException;
import java.util.List;

/** Applications by practice, in a table that can be sorted and searched. */
final class ReviewIndex {
  private static final List<Severity> SEVERITIES =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final List<ReviewedApplication> applications;
  private final boolean isCompared;
  private final Markup out;

  ReviewIndex(List<ReviewedApplication> applications, Markup out) {
    this.applications = applications;
    this.isCompared = applications.get(0).changes().isPresent();
    this.out = out;
  }

  void write() throws IOException {
    out.raw("<section id=\"index\"><h2>Applications</h2><p class=\"lead\">For each best practice:");
    out.raw(" how many bullets of its improvement plan need work, of those that apply.</p>");
    out.raw("<form class=\"search\" hidden><label>Applications containing <input type=\"search\"");
    out.raw(" name=\"names\"></label> <output role=\"status\"></output></form>\n");
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Applications\">");
    out.raw("<table class=\"index\"><thead><tr>");
    column("Application");
    for (Practice practice : Practice.values()) {
      column(practice.label());
    }
    for (Severity severity : SEVERITIES) {
      column(severity.label() + "s");
    }
    if (isCompared) {
      column("new");
      column("fixed");
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
    out.raw("<tr><th scope=\"row\"><a href=\"#" + id + "\">").text(application.template());
    out.raw("</a></th>");
    for (PracticeReview practice : application.practices()) {
      VerdictCounts counts = practice.counts();
      int applies = practice.bullets().size() - counts.doesNotApply();
      number(counts.needsWork(), counts.needsWork() + " of " + applies);
    }
    for (Severity severity : SEVERITIES) {
      number(application.count(severity));
    }
    if (isCompared) {
      number(application.changes().map(Changes::fresh).orElse(0));
      number(application.changes().map(Changes::fixed).orElse(0));
    }
    out.raw("</tr>\n");
  }

  private void number(int count) throws IOException {
    number(count, Integer.toString(count));
  }

  private void number(int key, String text) throws IOException {
    out.raw("<td class=\"n\" data-key=\"" + key + "\">").text(text).raw("</td>");
  }
}
