package dev.cfnperf.review;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.MarkdownText;
import dev.cfnperf.source.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A review for a pull request's comment or a wiki: an index where there are several applications,
 * then each one bullet by bullet. It gets shorter until it fits a comment. Whatever comes from a
 * template is text.
 */
final class ReviewMarkdown {
  /** Applications shown bullet by bullet; of more there's only the index. */
  private static final int SECTIONS = 25;

  /** Characters that a comment on GitHub may have. */
  private static final int LONGEST = 65_536;

  /** Room for what follows an index that is too long. */
  private static final int REST = 4_096;

  /** How much is said. */
  private enum Detail {
    ALL,
    /** Bullets that need work or an answer, without the places that facts are told by. */
    OPEN,
    INDEX
  }

  /** Findings, and places of a fact, that a bullet shows. */
  private static final int SHOWN = 3;

  private final StringBuilder out = new StringBuilder();
  private final Detail detail;

  private ReviewMarkdown(Detail detail) {
    this.detail = detail;
  }

  static void write(Review review, Writer out) throws IOException {
    String text = "";
    for (Detail detail : Detail.values()) {
      if (detail == Detail.INDEX || review.applications().size() <= SECTIONS) {
        ReviewMarkdown markdown = new ReviewMarkdown(detail);
        markdown.write(review);
        text = markdown.out.toString();
        if (text.length() <= LONGEST) {
          break;
        }
      }
    }
    out.write(text);
  }

  private void write(Review review) {
    line("# PERF 1: How do you optimize your serverless application’s performance?");
    line("");
    int count = review.applications().size();
    line((count == 1 ? "1 application" : count + " applications") + ". " + words(review.counts()));
    if (count > 1 || (count == 1 && detail == Detail.INDEX)) {
      index(review.applications());
    }
    if (detail == Detail.INDEX) {
      line("");
      line("Bullet by bullet it'd be too long for a page: review them one by one, or as HTML.");
    } else {
      if (detail == Detail.OPEN) {
        line("");
        line("Shortened to fit a comment: what is met and what doesn't apply is only counted.");
      }
      for (ReviewedApplication application : review.applications()) {
        write(application);
      }
    }
    list("Reviewed earlier, but not now", review.gone());
    list("Couldn't be read", review.errors().stream().map(ReviewMarkdown::words).toList());
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      line("");
      line("## " + title);
      line("");
      int told = 0;
      for (String item : items) {
        if (detail == Detail.INDEX && out.length() > LONGEST - REST / 2) {
          line("- and " + (items.size() - told) + " more");
          return;
        }
        line("- " + text(item));
        told++;
      }
    }
  }

  private static String words(Diagnostic error) {
    return error.range() + ": " + error.message();
  }

  private static String words(VerdictCounts counts) {
    return "Bullets: "
        + counts.met()
        + " met, "
        + counts.needsWork()
        + " to work on, "
        + counts.cantBeSeen()
        + " not to be seen here, "
        + counts.doesNotApply()
        + " that don't apply.";
  }

  private void index(List<ReviewedApplication> applications) {
    line("");
    line("In each cell: bullets met / need work / can't be seen here.");
    line("");
    StringBuilder head = new StringBuilder("| Application |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (Practice practice : Practice.values()) {
      head.append(' ').append(practice.label()).append(" |");
      rule.append(" --- |");
    }
    line(head + " errors | warnings | infos |" + (compared(applications) ? " new | fixed |" : ""));
    line(rule + " ---: | ---: | ---: |" + (compared(applications) ? " ---: | ---: |" : ""));
    int told = 0;
    for (ReviewedApplication application : applications) {
      if (detail == Detail.INDEX && out.length() > LONGEST - REST) {
        line("");
        line("And " + (applications.size() - told) + " more.");
        return;
      }
      told++;
      StringBuilder row = new StringBuilder("| " + text(application.template()) + " |");
      for (PracticeReview practice : application.practices()) {
        VerdictCounts counts = practice.counts();
        row.append(' ').append(counts.met()).append(" / ").append(counts.needsWork());
        row.append(" / ").append(counts.cantBeSeen()).append(" |");
      }
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        row.append(' ').append(application.count(severity)).append(" |");
      }
      if (application.changes().isPresent()) {
        Changes changes = application.changes().get();
        row.append(' ').append(changes.fresh()).append(" |");
        row.append(' ').append(changes.fixed()).append(" |");
      }
      line(row.toString());
    }
  }

  private static boolean compared(List<ReviewedApplication> applications) {
    return applications.get(0).changes().isPresent();
  }

  private void write(ReviewedApplication application) {
    line("");
    line("## " + text(application.template()));
    if (application.changes().isPresent()) {
      write(application.changes().get());
    }
    for (PracticeReview practice : application.practices()) {
      line("");
      line("### " + practice.practice().title());
      line("");
      line(words(practice.counts()));
      line("");
      for (BulletReview bullet : practice.bullets()) {
        boolean isOpen =
            bullet.verdict() instanceof Verdict.NeedsWork
                || bullet.verdict() instanceof Verdict.CantBeSeen;
        if (isOpen || detail == Detail.ALL) {
          write(bullet);
        }
      }
    }
  }

  private void write(Changes changes) {
    line("");
    if (changes.movedFrom().isPresent()) {
      line("In the earlier review it was " + text(changes.movedFrom().get()) + ".");
      line("");
    }
    line("| Best practice | new | fixed | remaining |");
    line("| --- | ---: | ---: | ---: |");
    for (Changes.OfPractice each : changes.practices()) {
      line(
          "| "
              + each.practice().title()
              + " | "
              + each.fresh().size()
              + " | "
              + each.fixed().size()
              + " | "
              + each.remaining().size()
              + " |");
    }
    line("");
    for (Changes.OfPractice each : changes.practices()) {
      for (Finding finding : each.fresh()) {
        line("- new: " + words(finding));
      }
      for (EarlierFinding fixed : each.fixed()) {
        line(
            "- fixed: "
                + fixed.severity().label()
                + " "
                + place(fixed.key().file(), fixed.line())
                + " "
                + text(fixed.message())
                + " "
                + code(fixed.key().rule()));
      }
    }
  }

  private void write(BulletReview bullet) {
    Verdict verdict = bullet.verdict();
    line("- **" + verdict.label() + "**: " + text(bullet.advice().text()));
    if (verdict instanceof Verdict.DoesNotApply not) {
      line("  - " + text(not.reason()));
    } else if (verdict instanceof Verdict.CantBeSeen open) {
      line("  - To answer: " + text(open.question()));
      searches(open.lookedFor());
    } else if (verdict instanceof Verdict.Met met) {
      searches(met.found());
    }
    for (Finding finding : shown(verdict.findings())) {
      line("  - " + words(finding));
    }
    int more = verdict.findings().size() - SHOWN;
    if (more > 0) {
      line("  - and " + more + (more == 1 ? " finding" : " findings") + " more");
    }
    for (Fact fact : detail == Detail.ALL ? verdict.facts() : List.<Fact>of()) {
      line(
          "  - "
              + text(fact.statement())
              + ": "
              + fact.holds().size()
              + " of "
              + fact.applies()
              + sights(fact.holds(), "; ")
              + sights(fact.lacks(), "; not "));
    }
  }

  private void searches(List<Search> searches) {
    for (Search search : searches) {
      String found = search.found().isEmpty() ? ": nothing found" : sights(search.found(), ": ");
      line("  - Looked for " + text(search.what()) + found);
    }
  }

  private static String sights(List<Sight> sights, String before) {
    StringBuilder words = new StringBuilder();
    for (Sight sight : shown(sights)) {
      words.append(words.isEmpty() ? before : ", ");
      sight.resource().ifPresent(name -> words.append(text(name)).append(' '));
      words.append(place(sight.file(), sight.line()));
      if (!sight.detail().isEmpty()) {
        words.append(" (").append(text(sight.detail())).append(')');
      }
    }
    int more = sights.size() - SHOWN;
    return words + (more > 0 ? " and " + more + " more" : "");
  }

  private static <T> List<T> shown(List<T> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static String words(Finding finding) {
    return finding.severity().label()
        + " "
        + place(finding.range().file(), finding.range().startLine())
        + " "
        + text(finding.fullMessage())
        + " "
        + code(finding.rule());
  }

  private static String place(String file, int line) {
    return text(file + ":" + line);
  }

  // Rules are named by the program itself.
  private static String code(String rule) {
    return "`" + rule + "`";
  }

  private static String text(String raw) {
    return MarkdownText.plain(Printable.text(raw));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
