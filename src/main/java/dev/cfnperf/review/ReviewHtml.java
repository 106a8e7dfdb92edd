package dev.cfnperf.review;

import dev.cfnperf.html.FindingCards;
import dev.cfnperf.html.Markup;
import dev.cfnperf.html.Packed;
import dev.cfnperf.html.Page;
import dev.cfnperf.picture.Picture;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.source.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A review as one page: an index where there are several applications, then each of them. */
final class ReviewHtml {
  /** Sections of more applications than this are packed: see {@link Packed}. */
  private static final int PLAIN = 10;

  private final Review review;
  private final Markup out;

  private ReviewHtml(Review review, Markup out) {
    this.review = review;
    this.out = out;
  }

  static void write(Review review, Writer writer) throws IOException {
    String title = "PERF 1: " + name(review.applications());
    Page.write(title, Picture.style(), writer, out -> new ReviewHtml(review, out).write());
  }

  private static String name(List<ReviewedApplication> applications) {
    return applications.size() == 1
        ? applications.get(0).template()
        : applications.size() + " applications";
  }

  private void write() throws IOException {
    List<ReviewedApplication> applications = review.applications();
    Picture.writeMarkers(out);
    out.raw("<header><h1>");
    // A path may break after a slash.
    for (String part : name(applications).split("(?<=/)", -1)) {
      out.text(part).raw("<wbr>");
    }
    out.raw("</h1><p class=\"lead\">PERF 1 of the");
    out.raw(" Well-Architected Serverless lens: How do you optimize your serverless");
    out.raw(" application’s performance?</p><p class=\"answer\">").text(answer());
    out.raw("</p></header>\n<main>\n");
    errors();
    if (applications.size() == 1) {
      out.raw("<section class=\"app\" id=\"a0\">\n");
      section(0, out);
      out.raw("</section>\n");
    } else if (!applications.isEmpty()) {
      new ReviewIndex(applications, out).write();
      for (int i = 0; i < applications.size(); i++) {
        folded(i);
      }
      if (applications.size() > PLAIN) {
        out.raw("<noscript><p>What is said of each application is made by a script of this page,");
        out.raw(" which doesn't run here. Review them one by one to read it without.</p>");
        out.raw("</noscript>\n");
      }
    }
    gone();
    rules();
    out.raw("</main>\n");
  }

  private String answer() {
    VerdictCounts counts = review.counts();
    int findings = 0;
    for (ReviewedApplication application : review.applications()) {
      findings += application.findings().size();
    }
    String words = AtAGlance.sentence(counts);
    return (words.isEmpty() ? "Nothing to review" : "Bullets of the improvement plan: " + words)
        + (findings == 1 ? ". 1 finding." : ". " + findings + " findings.");
  }

  private void section(int number, Markup to) throws IOException {
    ReviewedApplication application = review.applications().get(number);
    FindingCards cards = new FindingCards(to, RulePages.builtIn());
    new ApplicationHtml(application, "a" + number, to, cards).write();
  }

  private void folded(int number) throws IOException {
    ReviewedApplication application = review.applications().get(number);
    boolean packed = review.applications().size() > PLAIN;
    out.raw("<details class=\"app" + (packed ? " packed" : "") + "\" id=\"a" + number + "\">");
    out.raw("<summary>").text(application.template()).raw(" <small>");
    out.text(AtAGlance.sentence(application.counts())).raw("</small></summary>\n");
    out.raw("<p><a href=\"#index\">Back to the index</a></p>");
    if (packed) {
      Packed.write(out, to -> section(number, to));
    } else {
      section(number, out);
    }
    out.raw("</details>\n");
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

  private void gone() throws IOException {
    if (!review.gone().isEmpty()) {
      out.raw("<section><h2>Reviewed earlier, but not now</h2><ul>\n");
      for (String template : review.gone()) {
        out.raw("<li><code>").text(template).raw("</code></li>\n");
      }
      out.raw("</ul></section>\n");
    }
  }

  private void rules() throws IOException {
    Set<String> rules = new TreeSet<>();
    for (ReviewedApplication application : review.applications()) {
      application.findings().forEach(finding -> rules.add(finding.rule()));
    }
    if (!rules.isEmpty()) {
      new FindingCards(out, RulePages.builtIn()).rules(rules);
    }
  }
}
