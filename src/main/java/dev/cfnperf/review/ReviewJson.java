package dev.cfnperf.review;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.FindingKey;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.PrettyJson;
import dev.cfnperf.source.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A review for programs. The shape is a promise, {@code cfn-perf-review.schema.json}: keys are
 * added, never changed or taken away, without a new {@code version}. A bullet names findings by
 * their place in the application's list.
 */
final class ReviewJson {
  static final int VERSION = 1;

  private final JsonGenerator json;

  private ReviewJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Review review, Writer out) throws IOException {
    try (JsonGenerator json = PrettyJson.generator(out)) {
      new ReviewJson(json).write(review);
    }
    out.write('\n');
  }

  private void write(Review review) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("question", "PERF 1");
    counts(review.counts());
    json.writeArrayFieldStart("applications");
    for (ReviewedApplication application : review.applications()) {
      write(application);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("gone");
    for (String template : review.gone()) {
      json.writeString(template);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("errors");
    for (Diagnostic error : review.errors()) {
      json.writeStartObject();
      place(error.range().file(), error.range().startLine());
      json.writeStringField("message", Printable.text(error.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(ReviewedApplication application) throws IOException {
    json.writeStartObject();
    json.writeStringField("template", application.template());
    counts(application.counts());
    json.writeObjectFieldStart("findingCounts");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      json.writeNumberField(severity.label(), application.count(severity));
    }
    json.writeEndObject();
    IdentityHashMap<Finding, Integer> numbers = new IdentityHashMap<>();
    json.writeArrayFieldStart("findings");
    List<FindingKey> keys = FindingKey.of(application.findings(), UnaryOperator.identity());
    for (Finding finding : application.findings()) {
      write(finding, keys.get(numbers.size()));
      numbers.put(finding, numbers.size());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("practices");
    for (PracticeReview practice : application.practices()) {
      json.writeStartObject();
      json.writeStringField("practice", practice.practice().label());
      json.writeStringField("title", practice.practice().title());
      counts(practice.counts());
      json.writeArrayFieldStart("bullets");
      for (BulletReview bullet : practice.bullets()) {
        write(bullet, numbers);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (application.changes().isPresent()) {
      write(application.changes().get(), numbers);
    }
    json.writeEndObject();
  }

  private void counts(VerdictCounts counts) throws IOException {
    json.writeObjectFieldStart("bulletCounts");
    json.writeNumberField("met", counts.met());
    json.writeNumberField("needsWork", counts.needsWork());
    json.writeNumberField("cantBeSeen", counts.cantBeSeen());
    json.writeNumberField("doesNotApply", counts.doesNotApply());
    json.writeEndObject();
  }

  private void write(Finding finding, FindingKey key) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("practice", finding.practice().label());
    json.writeStringField("message", Printable.text(finding.message()));
    optional("condition", finding.condition());
    json.writeStringField("resource", finding.resource());
    json.writeStringField("property", key.property());
    json.writeNumberField("occurrence", key.occurrence());
    place(finding.range().file(), finding.range().startLine());
    json.writeNumberField("column", finding.range().startColumn());
    json.writeArrayFieldStart("related");
    for (Finding.Related related : finding.related()) {
      json.writeStartObject();
      place(related.range().file(), related.range().startLine());
      json.writeStringField("message", Printable.text(related.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(BulletReview bullet, IdentityHashMap<Finding, Integer> numbers)
      throws IOException {
    Verdict verdict = bullet.verdict();
    json.writeStartObject();
    json.writeStringField("id", bullet.advice().id());
    json.writeStringField("step", bullet.step());
    json.writeStringField("text", bullet.advice().text());
    json.writeStringField("verdict", verdict.id());
    if (verdict instanceof Verdict.DoesNotApply not) {
      json.writeStringField("reason", not.reason());
    }
    if (verdict instanceof Verdict.CantBeSeen open) {
      json.writeStringField("question", open.question());
      searches(open.lookedFor());
    }
    if (verdict instanceof Verdict.Met met) {
      searches(met.found());
    }
    json.writeArrayFieldStart("facts");
    for (Fact fact : verdict.facts()) {
      json.writeStartObject();
      json.writeStringField("id", fact.id());
      json.writeStringField("statement", fact.statement());
      sights("holds", fact.holds());
      sights("lacks", fact.lacks());
      json.writeEndObject();
    }
    json.writeEndArray();
    findings("findings", verdict.findings(), numbers);
    json.writeEndObject();
  }

  private void searches(List<Search> searches) throws IOException {
    json.writeArrayFieldStart("lookedFor");
    for (Search search : searches) {
      json.writeStartObject();
      json.writeStringField("id", search.id());
      json.writeStringField("what", search.what());
      sights("found", search.found());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void sights(String key, List<Sight> sights) throws IOException {
    json.writeArrayFieldStart(key);
    for (Sight sight : sights) {
      json.writeStartObject();
      optional("resource", sight.resource());
      place(sight.file(), sight.line());
      json.writeStringField("detail", sight.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void findings(
      String key, List<Finding> findings, IdentityHashMap<Finding, Integer> numbers)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Finding finding : findings) {
      json.writeNumber(numbers.get(finding));
    }
    json.writeEndArray();
  }

  private void write(Changes changes, IdentityHashMap<Finding, Integer> numbers)
      throws IOException {
    if (changes.movedFrom().isPresent()) {
      json.writeStringField("movedFrom", changes.movedFrom().get());
    }
    json.writeArrayFieldStart("changes");
    for (Changes.OfPractice practice : changes.practices()) {
      json.writeStartObject();
      json.writeStringField("practice", practice.practice().label());
      findings("new", practice.fresh(), numbers);
      json.writeArrayFieldStart("fixed");
      for (EarlierFinding fixed : practice.fixed()) {
        json.writeStartObject();
        json.writeStringField("rule", fixed.key().rule());
        json.writeStringField("severity", fixed.severity().label());
        json.writeStringField("message", Printable.text(fixed.message()));
        json.writeStringField("resource", fixed.key().resource());
        place(fixed.key().file(), fixed.line());
        json.writeEndObject();
      }
      json.writeEndArray();
      findings("remaining", practice.remaining(), numbers);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void place(String file, int line) throws IOException {
    json.writeStringField("file", file);
    json.writeNumberField("line", line);
  }

  private void optional(String key, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get());
    } else {
      json.writeNullField(key);
    }
  }
}
