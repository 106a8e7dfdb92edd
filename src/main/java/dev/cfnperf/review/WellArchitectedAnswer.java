package dev.cfnperf.review;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.PrettyJson;
import dev.cfnperf.source.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of the Well-Architected Tool's UpdateAnswer, for all applications as one workload. A
 * choice is selected only where each bullet of its practice that applies is met and all was read,
 * unselected where one needs work, and left as it is where the rest is for people to answer.
 */
final class WellArchitectedAnswer {
  private final Review review;
  private final WellArchitectedTool tool;

  private WellArchitectedAnswer(Review review, WellArchitectedTool tool) {
    this.review = review;
    this.tool = tool;
  }

  static void write(Review review, Writer out) throws IOException {
    try (JsonGenerator json = PrettyJson.generator(out)) {
      new WellArchitectedAnswer(review, WellArchitectedTool.builtIn()).write(json);
    }
    out.write('\n');
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("LensAlias", tool.lens());
    json.writeStringField("QuestionId", tool.question());
    json.writeObjectFieldStart("ChoiceUpdates");
    for (Practice practice : Practice.values()) {
      choice(practice, json);
    }
    json.writeEndObject();
    json.writeStringField("Notes", cut(notes(), tool.notes()));
    json.writeEndObject();
  }

  private void choice(Practice practice, JsonGenerator json) throws IOException {
    VerdictCounts counts = counts(practice);
    String status;
    String notes;
    if (counts.needsWork() > 0) {
      status = "UNSELECTED";
      notes = "To work on: " + String.join("; ", work(practice));
    } else if (counts.cantBeSeen() > 0 || !review.errors().isEmpty()) {
      return;
    } else if (counts.met() > 0) {
      status = "SELECTED";
      notes = "All bullets that apply are met: " + String.join("; ", evidence(practice));
    } else {
      status = "NOT_APPLICABLE";
      notes = String.join(" ", reasons(practice));
    }
    json.writeObjectFieldStart(tool.choices().get(practice));
    json.writeStringField("Status", status);
    if (status.equals("NOT_APPLICABLE")) {
      json.writeStringField("Reason", "OUT_OF_SCOPE");
    }
    json.writeStringField("Notes", cut(notes, tool.choiceNotes()));
    json.writeEndObject();
  }

  // Each practice gets its share, so that none crowds out another.
  private String notes() {
    StringBuilder notes = new StringBuilder("Proposed by cfn-perf review.");
    if (!review.errors().isEmpty()) {
      notes.append(" Not everything could be read.");
    }
    int share = (tool.notes() - notes.length()) / Practice.values().length - 1;
    for (Practice practice : Practice.values()) {
      VerdictCounts counts = counts(practice);
      StringBuilder words = new StringBuilder(practice.label());
      words.append(": ").append(counts.met()).append(" met, ").append(counts.needsWork());
      words.append(" to work on, ").append(counts.cantBeSeen()).append(" open, ");
      words.append(counts.doesNotApply()).append(" not applicable.");
      List<String> evidence = evidence(practice);
      if (!evidence.isEmpty()) {
        words.append(" Met: ").append(String.join("; ", evidence)).append('.');
      }
      List<String> open = open(practice);
      if (!open.isEmpty()) {
        words.append(" Open: ").append(String.join(", ", open)).append('.');
      }
      notes.append('\n').append(cut(words.toString(), share));
    }
    return notes.toString();
  }

  private VerdictCounts counts(Practice practice) {
    VerdictCounts counts = VerdictCounts.NONE;
    for (BulletReview bullet : bullets(practice)) {
      counts = counts.plus(VerdictCounts.of(bullet.verdict()));
    }
    return counts;
  }

  private List<BulletReview> bullets(Practice practice) {
    List<BulletReview> bullets = new ArrayList<>();
    for (ReviewedApplication application : review.applications()) {
      for (PracticeReview each : application.practices()) {
        if (each.practice() == practice) {
          bullets.addAll(each.bullets());
        }
      }
    }
    return bullets;
  }

  /** For each bullet that's met the first thing that shows it. */
  private List<String> evidence(Practice practice) {
    List<String> evidence = new ArrayList<>();
    for (BulletReview bullet : bullets(practice)) {
      if (bullet.verdict() instanceof Verdict.Met met) {
        List<Sight> sights = new ArrayList<>();
        met.facts().forEach(fact -> sights.addAll(fact.holds()));
        met.found().forEach(search -> sights.addAll(search.found()));
        sights.stream()
            .findFirst()
            .ifPresent(sight -> evidence.add(bullet.advice().id() + " " + words(sight)));
      }
    }
    return evidence;
  }

  private static String words(Sight sight) {
    String place = sight.file() + ":" + sight.line();
    return sight.resource().map(name -> name + " at " + place).orElse(place);
  }

  private List<String> work(Practice practice) {
    List<String> work = new ArrayList<>();
    for (BulletReview bullet : bullets(practice)) {
      if (bullet.verdict() instanceof Verdict.NeedsWork needs) {
        for (Finding finding : needs.findings()) {
          String words =
              finding.rule() + " at " + finding.range().file() + ":" + finding.range().startLine();
          if (finding.severity() != Severity.INFO && !work.contains(words)) {
            work.add(words);
          }
        }
      }
    }
    return work;
  }

  private List<String> open(Practice practice) {
    List<String> open = new ArrayList<>();
    for (BulletReview bullet : bullets(practice)) {
      if (bullet.verdict() instanceof Verdict.CantBeSeen && !open.contains(bullet.advice().id())) {
        open.add(bullet.advice().id());
      }
    }
    return open;
  }

  private List<String> reasons(Practice practice) {
    List<String> reasons = new ArrayList<>();
    for (BulletReview bullet : bullets(practice)) {
      if (bullet.verdict() instanceof Verdict.DoesNotApply not && !reasons.contains(not.reason())) {
        reasons.add(not.reason());
      }
    }
    return reasons;
  }

  /** At most so many characters, whole ones; what was cut ends in an ellipsis. */
  private static String cut(String text, int most) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      lines.append(lines.isEmpty() ? "" : "\n").append(Printable.text(line));
    }
    String printable = lines.toString();
    if (printable.codePointCount(0, printable.length()) <= most) {
      return printable;
    }
    return printable.substring(0, printable.offsetByCodePoints(0, most - 1)) + "…";
  }
}
