package dev.cfnperf.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.PrettyJson;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.TextEdit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * For other programs. The shape is a promise, {@code cfn-perf-output.schema.json}: keys are added,
 * never changed or taken away, without a new {@code version}.
 */
final class JsonReport implements Report {
  private static final int VERSION = 1;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      summary(json, result);
      json.writeArrayFieldStart("findings");
      Fingerprints fingerprints = new Fingerprints(settings);
      for (Problem problem : Problem.of(result)) {
        if (problem.finding().isPresent()) {
          finding(json, problem, problem.finding().get(), fingerprints.of(problem), settings);
        }
      }
      json.writeEndArray();
      diagnostics(json, "errors", result.errors(), settings);
      diagnostics(json, "notes", result.notes(), settings);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void summary(JsonGenerator json, LintResult result) throws IOException {
    Tally tally = new Tally(result);
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", result.files());
    json.writeNumberField("errors", tally.of(Severity.ERROR));
    json.writeNumberField("warnings", tally.of(Severity.WARNING));
    json.writeNumberField("infos", tally.of(Severity.INFO));
    json.writeNumberField("suppressed", result.suppressed());
    json.writeEndObject();
  }

  private static void finding(
      JsonGenerator json,
      Problem problem,
      Finding finding,
      String fingerprint,
      ReportSettings settings)
      throws IOException {
    Optional<RuleInfo> info = settings.rules().info(finding.rule());
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("practice", finding.practice().label());
    json.writeStringField("message", Printable.text(finding.message()));
    json.writeStringField("file", settings.editorPath(problem.range().file()));
    Json.range(json, problem.range(), "line", "column", "endLine", "endColumn");
    json.writeStringField("resource", problem.resource());
    Json.nullable(json, "construct", finding.construct().map(Printable::text));
    Json.nullable(json, "condition", finding.condition().map(Printable::text));
    json.writeBooleanField("fixable", !finding.edits().isEmpty());
    Json.nullable(json, "help", info.map(RuleInfo::help));
    json.writeStringField("fingerprint", fingerprint);
    if (finding.repair().isPresent()) {
      fix(json, finding.repair().get(), settings);
    }
    json.writeArrayFieldStart("related");
    for (Finding.Related related : finding.related()) {
      place(json, related.range(), related.message(), settings);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void fix(JsonGenerator json, Repair repair, ReportSettings settings)
      throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("kind", repair.kind().label());
    json.writeStringField("description", Printable.text(repair.description()));
    Json.nullable(json, "refusal", repair.refusal().map(Printable::text));
    json.writeEndObject();
    json.writeArrayFieldStart("edits");
    for (TextEdit edit : repair.edits()) {
      json.writeStartObject();
      json.writeStringField("file", settings.editorPath(edit.range().file()));
      Json.range(json, edit.range(), "line", "column", "endLine", "endColumn");
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void diagnostics(
      JsonGenerator json, String key, List<Diagnostic> diagnostics, ReportSettings settings)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Diagnostic each : diagnostics) {
      place(json, each.range(), each.message(), settings);
    }
    json.writeEndArray();
  }

  private static void place(
      JsonGenerator json, Range range, String message, ReportSettings settings) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", settings.editorPath(range.file()));
    json.writeNumberField("line", range.startLine());
    json.writeNumberField("column", range.startColumn());
    json.writeStringField("message", Printable.text(message));
    json.writeEndObject();
  }
}
