package dev.cfnperf.review;

import dev.cfnperf.html.FindingCards;
import dev.cfnperf.html.Markup;
import dev.cfnperf.rules.Finding;
import java.io.IOException;
import java.util.List;

/**
 * One application of a review: its verdicts at a glance, its picture, each bullet, its findings.
 */
final class ApplicationHtml {
  private static final int SIGHTS_SHOWN = 8;

  private final ReviewedApplication application;
  private final String id;
  private final Markup out;
  private final FindingCards cards;
  private final FindingLinks links;

  /**
   * A section of a page.
   *
   * @param id begins the ids of all that is in it
   */
  ApplicationHtml(ReviewedApplication application, String id, Markup out, FindingCards cards) {
    this.application = application;
    this.id = id;
    this.out = out;
    this.cards = cards;
    this.links = new FindingLinks(application, id, out);
  }

  void write() throws IOException {
    PictureHtml picture = new PictureHtml(application, id, links, out);
    new AtAGlance(application, id, out).write();
    if (application.changes().isPresent()) {
      new ChangesHtml(links, out).write(application.changes().get());
    }
    picture.drawing();
    for (PracticeReview practice : application.practices()) {
      practice(practice);
    }
    findings();
    picture.resources();
  }

  private void practice(PracticeReview practice) throws IOException {
    out.raw("<h2").attribute("id", AtAGlance.anchor(id, practice)).raw(">");
    out.text(practice.practice().title()).raw("</h2><p class=\"lead\">");
    out.text(AtAGlance.sentence(practice.counts())).raw("</p><ul class=\"bullets\">\n");
    for (BulletReview bullet : practice.bullets()) {
      bullet(bullet);
    }
    out.raw("</ul>\n");
  }

  private void bullet(BulletReview bullet) throws IOException {
    Verdict verdict = bullet.verdict();
    out.raw("<li").attribute("id", AtAGlance.anchor(id, bullet));
    out.raw("><p class=\"verdict " + verdict.id() + "\">").text(verdict.label());
    out.raw("</p><div><p>").text(bullet.advice().text()).raw("</p>");
    if (verdict instanceof Verdict.DoesNotApply not) {
      out.raw("<p class=\"question\">").text(not.reason()).raw("</p>");
    }
    if (verdict instanceof Verdict.CantBeSeen open) {
      out.raw("<p class=\"question\">").text(open.question()).raw("</p>");
    }
    out.raw("</div><div>");
    links.byRule(verdict.findings());
    if (verdict instanceof Verdict.CantBeSeen open) {
      searches(open.lookedFor());
    } else if (verdict instanceof Verdict.Met met) {
      searches(met.found());
    }
    facts(verdict);
    out.raw("</div></li>\n");
  }

  private void searches(List<Search> searches) throws IOException {
    for (Search search : searches) {
      out.raw("<p class=\"question\">Looked for ").text(search.what()).raw(": ");
      out.raw(search.found().isEmpty() ? "none found.</p>" : "found.</p>");
      sights(search.found());
    }
  }

  private void facts(Verdict verdict) throws IOException {
    for (Fact fact : verdict.facts()) {
      out.raw(verdict instanceof Verdict.Met ? "<details open><summary>" : "<details><summary>");
      out.text(fact.holds().size() + " of " + fact.applies() + " " + fact.statement());
      out.raw("</summary>");
      sights(fact.holds());
      if (!fact.lacks().isEmpty()) {
        out.raw("<p class=\"question\">Not, or not known to:</p>");
        sights(fact.lacks());
      }
      out.raw("</details>");
    }
  }

  private void sights(List<Sight> sights) throws IOException {
    if (sights.isEmpty()) {
      return;
    }
    out.raw("<ul class=\"evidence\">");
    for (Sight sight : sights.subList(0, Math.min(SIGHTS_SHOWN, sights.size()))) {
      out.raw("<li>").text(sight.resource().map(resource -> resource + " ").orElse(""));
      out.raw("<code>").text(links.place(sight.file(), sight.line())).raw("</code> ");
      out.text(sight.detail()).raw("</li>");
    }
    if (sights.size() > SIGHTS_SHOWN) {
      out.raw("<li>and " + (sights.size() - SIGHTS_SHOWN) + " more</li>");
    }
    out.raw("</ul>");
  }

  private void findings() throws IOException {
    if (application.findings().isEmpty()) {
      return;
    }
    out.raw("<h2>Findings</h2>\n");
    cards.controls();
    cards.begin();
    for (Finding finding : application.findings()) {
      cards.card(links.card(finding), finding);
    }
    cards.end();
  }
}
