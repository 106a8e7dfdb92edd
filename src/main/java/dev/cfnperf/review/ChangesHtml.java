package dev.cfnperf.review;

import dev.cfnperf.html.FindingCards;
import dev.cfnperf.html.Markup;
import java.io.IOException;

/** What has changed in one application since an earlier review. */
final class ChangesHtml {
  private final FindingLinks links;
  private final Markup out;

  ChangesHtml(FindingLinks links, Markup out) {
    this.links = links;
    this.out = out;
  }

  void write(Changes changes) throws IOException {
    out.raw("<h2>Since the earlier review</h2><p class=\"lead\">").text(sentence(changes));
    if (changes.movedFrom().isPresent()) {
      out.raw(" It was <code>").text(changes.movedFrom().get()).raw("</code> then.");
    }
    out.raw("</p><div class=\"scroll\" tabindex=\"0\" role=\"group\"");
    out.raw(" aria-label=\"Since the earlier review\"><table class=\"changes\"><thead><tr>");
    out.raw("<th scope=\"col\">Best practice</th><th scope=\"col\">New</th>");
    out.raw("<th scope=\"col\">Fixed</th><th scope=\"col\">Remaining</th></tr></thead><tbody>\n");
    for (Changes.OfPractice each : changes.practices()) {
      out.raw("<tr><th scope=\"row\">").text(each.practice().title()).raw("</th><td>");
      out.raw("<b>" + each.fresh().size() + "</b>");
      links.byRule(each.fresh());
      out.raw("</td><td><b>" + each.fixed().size() + "</b>");
      fixed(each);
      out.raw("</td><td><b>" + each.remaining().size() + "</b></td></tr>\n");
    }
    out.raw("</tbody></table></div>\n");
  }

  private void fixed(Changes.OfPractice practice) throws IOException {
    if (practice.fixed().isEmpty()) {
      return;
    }
    out.raw("<ul class=\"evidence\">");
    for (EarlierFinding fixed : practice.fixed()) {
      out.raw("<li>").raw(FindingCards.sign(fixed.severity())).raw(" ").text(fixed.message());
      out.raw(" <code>").text(fixed.key().rule()).raw("</code></li>");
    }
    out.raw("</ul>");
  }

  static String sentence(Changes changes) {
    return changes.fresh()
        + " new, "
        + changes.fixed()
        + " fixed, "
        + changes.remaining()
        + " remaining.";
  }
}
