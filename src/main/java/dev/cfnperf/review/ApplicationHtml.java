package dev.cfnperf.review;

import dev.cfnperf.app.Graph;
import dev.cfnperf.html.FindingCards;
import dev.cfnperf.html.Markup;
import dev.cfnperf.picture.Picture;
import dev.cfnperf.rules.Finding;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One application of a review: its picture, its verdicts, its findings. */
final class ApplicationHtml {
  private static final int SIGHTS_SHOWN = 8;

  private final ReviewedApplication application;
  private final String id;
  private final boolean isOneOfMany;
  private final Markup out;
  private final FindingCards cards;
  private final Picture picture;
  private final Map<Finding, String> cardIds = new HashMap<>();
  private final Map<String, String> partIds = new HashMap<>();

  ApplicationHtml(
      ReviewedApplication application,
      String id,
      boolean isOneOfMany,
      Markup out,
      FindingCards cards) {
    this.application = application;
    this.id = id;
    this.isOneOfMany = isOneOfMany;
    this.out = out;
    this.cards = cards;
    this.picture = new Picture(application.template(), application.graph(), application.findings());
    for (Finding finding : application.findings()) {
      cardIds.putIfAbsent(finding, id + "f" + cardIds.size());
    }
    for (Graph.Node node : picture.nodes()) {
      partIds.put(node.id(), id + "n" + partIds.size());
    }
  }

  void write() throws IOException {
    String tag = isOneOfMany ? "details" : "section";
    out.raw("<" + tag + " class=\"app\" id=\"" + id + "\">");
    if (isOneOfMany) {
      out.raw("<summary>").text(application.template()).raw(" <small>");
      out.text(ReviewHtml.sentence(application.counts())).raw("</small></summary>\n");
      // A browser makes nothing of what is in a template until the script asks for it.
      out.raw("<template class=\"later\">");
    } else {
      out.raw("<p><code>").text(application.template()).raw("</code></p>\n");
    }
    if (picture.size() > 0) {
      drawing();
    }
    for (PracticeReview practice : application.practices()) {
      practice(practice);
    }
    if (application.changes().isPresent()) {
      changes(application.changes().get());
    }
    findings();
    parts();
    out.raw(isOneOfMany ? "</template></details>\n" : "</section>\n");
  }

  private void drawing() throws IOException {
    out.raw("<h2>Picture</h2><div class=\"stage\"><div>");
    List<Picture.View> views = picture.views();
    out.raw("<div class=\"tools\" hidden>");
    out.raw("<button type=\"button\" data-fit=\"1\" aria-pressed=\"false\">Fit to width</button>");
    if (views.size() > 1) {
      for (Picture.View view : views) {
        if (view.name().equals("all") || view.name().equals("none")) {
          out.raw("<button type=\"button\"").attribute("data-view", view.name());
          out.raw(" aria-pressed=\"" + view.isFirst() + "\">");
          out.raw(view.name().equals("all") ? "Open all groups" : "Close all groups");
          out.raw("</button>");
        }
      }
    }
    out.raw("</div>");
    for (int i = 0; i < views.size(); i++) {
      Picture.View view = views.get(i);
      boolean shown = view.isFirst();
      out.raw(shown ? "<div class=\"canvas\" tabindex=\"0\" role=\"group\"" : "<template");
      if (shown) {
        out.attribute("aria-label", "Picture of " + application.template());
      }
      out.attribute("data-view", view.name()).raw(">");
      picture.draw(view, id + "v" + i + "-", node -> "#" + partIds.get(node), out);
      out.raw(shown ? "</div>\n" : "</template>\n");
    }
    out.raw(
        "</div><section class=\"panel\" tabindex=\"-1\" aria-label=\"Chosen resource\" hidden>");
    out.raw("<button type=\"button\" class=\"close\">Close</button>");
    out.raw("<div class=\"content\"></div></section></div>\n");
  }

  private void practice(PracticeReview practice) throws IOException {
    out.raw("<h2>").text(practice.practice().title()).raw("</h2><p class=\"lead\">");
    out.text(ReviewHtml.sentence(practice.counts())).raw("</p><ul class=\"bullets\">\n");
    for (BulletReview bullet : practice.bullets()) {
      Verdict verdict = bullet.verdict();
      out.raw("<li><span class=\"verdict " + verdict.id() + "\">").text(verdict.label());
      out.raw("</span><div><p>").text(bullet.advice().text()).raw("</p>");
      if (verdict instanceof Verdict.DoesNotApply not) {
        out.raw("<p class=\"question\">").text(not.reason()).raw("</p>");
      }
      if (verdict instanceof Verdict.CantBeSeen open) {
        out.raw("<p class=\"question\">").text(open.question()).raw("</p>");
        searches(open);
      }
      facts(verdict);
      links(verdict.findings());
      out.raw("</div></li>\n");
    }
    out.raw("</ul>\n");
  }

  private void searches(Verdict.CantBeSeen open) throws IOException {
    for (Search search : open.lookedFor()) {
      out.raw("<p class=\"question\">Looked for ").text(search.what()).raw(": ");
      out.raw(search.found().isEmpty() ? "none found.</p>" : "found.</p>");
      sights(search.found());
    }
  }

  private void facts(Verdict verdict) throws IOException {
    for (Fact fact : verdict.facts()) {
      out.raw("<details><summary>");
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
      out.raw("<code>").text(sight.file() + ":" + sight.line()).raw("</code> ");
      out.text(sight.detail()).raw("</li>");
    }
    if (sights.size() > SIGHTS_SHOWN) {
      out.raw("<li>and " + (sights.size() - SIGHTS_SHOWN) + " more</li>");
    }
    out.raw("</ul>");
  }

  private void links(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    out.raw("<ul class=\"evidence\">");
    for (Finding finding : findings) {
      out.raw("<li>").raw(FindingCards.mark(finding.severity())).raw(" <a");
      String card = cardIds.get(finding);
      out.attribute("href", "#" + card).attribute("data-card", card).raw(">");
      out.text(finding.resource() + ": " + finding.rule()).raw("</a> <code>");
      out.text(finding.range().file() + ":" + finding.range().startLine()).raw("</code></li>");
    }
    out.raw("</ul>");
  }

  private void changes(Changes changes) throws IOException {
    out.raw("<h2>Since the earlier review</h2><div class=\"scroll\" tabindex=\"0\" role=\"group\"");
    out.raw(" aria-label=\"Since the earlier review\"><table><thead><tr>");
    out.raw("<th scope=\"col\">Best practice</th><th scope=\"col\">New</th>");
    out.raw("<th scope=\"col\">Fixed</th><th scope=\"col\">Remaining</th></tr></thead><tbody>");
    for (Changes.OfPractice each : changes.practices()) {
      out.raw("<tr><td>").text(each.practice().title()).raw("</td><td>");
      out.raw(Integer.toString(each.fresh().size()));
      links(each.fresh());
      out.raw("</td><td>" + each.fixed().size());
      for (EarlierFinding fixed : each.fixed()) {
        out.raw("<p class=\"related\">").text(fixed.message()).raw("</p>");
      }
      out.raw("</td><td>" + each.remaining().size() + "</td></tr>\n");
    }
    out.raw("</tbody></table></div>\n");
  }

  private void findings() throws IOException {
    if (application.findings().isEmpty()) {
      return;
    }
    out.raw("<h2>Findings</h2>\n");
    cards.begin();
    for (Finding finding : application.findings()) {
      cards.card(cardIds.get(finding), finding);
    }
    cards.end();
  }

  // The picture in words, and what a box of it leads to.
  private void parts() throws IOException {
    out.raw("<details class=\"parts\"><summary>All " + picture.size() + " resources</summary>\n");
    for (Graph.Node node : picture.nodes()) {
      out.raw("<section id=\"" + partIds.get(node.id()) + "\"><h3>");
      out.text(node.kind().label() + " " + node.id()).raw("</h3><p class=\"related\"><code>");
      out.text(node.range().file() + ":" + node.range().startLine()).raw("</code></p>");
      if (!node.facts().isEmpty()) {
        out.raw("<dl>");
        for (Map.Entry<String, String> fact : node.facts().entrySet()) {
          out.raw("<dt>").text(fact.getKey()).raw("</dt><dd>").text(fact.getValue()).raw("</dd>");
        }
        out.raw("</dl>");
      }
      relations(node.id());
      links(picture.findings(node.id()));
      out.raw("</section>\n");
    }
    out.raw("</details>\n");
  }

  private void relations(String node) throws IOException {
    boolean any = false;
    for (Graph.Edge edge : application.graph().edges()) {
      String from = picture.whole(edge.from());
      String to = picture.whole(edge.to());
      if (from.equals(node) != to.equals(node)) {
        out.raw(any ? "<li>" : "<ul class=\"evidence\"><li>");
        out.text(edge.from() + " " + edge.relation().label() + " " + edge.to()).raw("</li>");
        any = true;
      }
    }
    out.raw(any ? "</ul>" : "");
  }
}
