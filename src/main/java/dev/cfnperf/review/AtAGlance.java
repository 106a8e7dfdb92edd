package dev.cfnperf.review;

import dev.cfnperf.html.Markup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The answer at a glance: a best practice in each row, a sign for each bullet of its plan. */
final class AtAGlance {
  /** One of each, for what they're called. */
  private static final List<Verdict> KINDS =
      List.of(
          new Verdict.NeedsWork(List.of(), List.of()),
          new Verdict.Met(List.of(), List.of()),
          new Verdict.CantBeSeen("", List.of(), List.of(), List.of()),
          new Verdict.DoesNotApply(""));

  private final ReviewedApplication application;
  private final String id;
  private final Markup out;

  AtAGlance(ReviewedApplication application, String id, Markup out) {
    this.application = application;
    this.id = id;
    this.out = out;
  }

  void write() throws IOException {
    out.raw("<table class=\"glance\"><caption>A sign for each bullet of the improvement plan:");
    for (Verdict kind : KINDS) {
      out.raw(" <span class=\"verdict " + kind.id() + "\">" + kind.label() + "</span>");
    }
    out.raw("</caption><thead><tr><th scope=\"col\">Best practice</th>");
    out.raw("<th scope=\"col\">Bullets</th><th scope=\"col\">Verdicts</th></tr></thead><tbody>\n");
    for (PracticeReview practice : application.practices()) {
      out.raw("<tr><th scope=\"row\"><a").attribute("href", "#" + anchor(id, practice)).raw(">");
      out.text(practice.practice().title()).raw("</a></th><td class=\"strip\">");
      for (BulletReview bullet : practice.bullets()) {
        Verdict verdict = bullet.verdict();
        out.raw("<a class=\"verdict " + verdict.id() + "\"");
        out.attribute("href", "#" + anchor(id, bullet));
        out.attribute("title", verdict.label() + ": " + bullet.advice().id()).raw("></a>");
      }
      out.raw("</td><td>").text(sentence(practice.counts())).raw("</td></tr>\n");
    }
    out.raw("</tbody></table>\n");
  }

  static String anchor(String application, PracticeReview practice) {
    return application + "-" + practice.practice().label();
  }

  static String anchor(String application, BulletReview bullet) {
    return application + "-" + bullet.advice().id();
  }

  /** Counts in words, of what there is. */
  static String sentence(VerdictCounts counts) {
    List<String> words = new ArrayList<>();
    add(counts.needsWork(), counts.needsWork() == 1 ? " needs work" : " need work", words);
    add(counts.met(), " met", words);
    add(counts.cantBeSeen(), " can't be seen here", words);
    add(
        counts.doesNotApply(),
        counts.doesNotApply() == 1 ? " doesn't apply" : " don't apply",
        words);
    return String.join(", ", words);
  }

  private static void add(int count, String words, List<String> to) {
    if (count > 0) {
      to.add(count + words);
    }
  }
}
