package dev.cfnperf.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.PrettyJson;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SARIF 2.1.0, within what GitHub code scanning takes: exactly one run, one-line regions, help for
 * each rule, relative URIs, and no {@code security-severity}, which would file advice on
 * performance under security.
 */
final class SarifReport implements Report {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String HOME = "https://github.com/cfn-perf/cfn-perf";
  private static final int LINKS_SHOWN = 5;
  // Code scanning keeps no more of one result.
  private static final int RELATED_KEPT = 100;

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    List<Problem> problems = Problem.of(result);
    Map<String, Integer> ruleIndex = new LinkedHashMap<>();
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool(json, problems, ruleIndex, settings);
      if (settings.category().isPresent()) {
        String category = settings.category().get();
        json.writeObjectFieldStart("automationDetails");
        // Without the slash it would be a run's id and no category.
        json.writeStringField("id", category.endsWith("/") ? category : category + "/");
        json.writeEndObject();
      }
      invocation(json, result, settings);
      json.writeStringField("columnKind", "unicodeCodePoints");
      json.writeArrayFieldStart("results");
      Fingerprints fingerprints = new Fingerprints(settings);
      for (Problem problem : problems) {
        result(json, problem, ruleIndex.get(problem.rule()), fingerprints.of(problem), settings);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void tool(
      JsonGenerator json,
      List<Problem> problems,
      Map<String, Integer> ruleIndex,
      ReportSettings settings)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "cfn-perf");
    json.writeStringField("semanticVersion", settings.version());
    json.writeStringField("informationUri", HOME);
    json.writeArrayFieldStart("rules");
    for (Problem problem : problems) {
      if (!ruleIndex.containsKey(problem.rule())) {
        ruleIndex.put(problem.rule(), ruleIndex.size());
        rule(json, RuleText.of(problem, settings));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, RuleText rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.camelCase());
    text(json, "shortDescription", rule.title());
    text(json, "fullDescription", rule.summary());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", rule.help());
    json.writeStringField("markdown", rule.markdown());
    json.writeEndObject();
    if (rule.page().isPresent()) {
      json.writeStringField("helpUri", rule.page().get());
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    for (String tag : rule.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeStringField("precision", precision(rule.severity()));
    json.writeStringField("problem.severity", problemSeverity(rule.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, LintResult result, ReportSettings settings)
      throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", result.errors().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    notifications(json, "error", result.errors(), settings);
    notifications(json, "note", result.notes(), settings);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void notifications(
      JsonGenerator json, String level, List<Diagnostic> diagnostics, ReportSettings settings)
      throws IOException {
    for (Diagnostic each : diagnostics) {
      json.writeStartObject();
      json.writeStringField("level", level);
      text(json, "message", unlinked(Printable.text(each.message())));
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      physicalLocation(json, each.range().firstLine(), settings);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void result(
      JsonGenerator json,
      Problem problem,
      int ruleIndex,
      String fingerprint,
      ReportSettings settings)
      throws IOException {
    List<Finding.Related> related = problem.related();
    json.writeStartObject();
    json.writeStringField("ruleId", problem.rule());
    json.writeNumberField("ruleIndex", ruleIndex);
    json.writeStringField("level", level(problem.severity()));
    text(json, "message", message(problem.message(), related));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physicalLocation(json, problem.range(), settings);
    if (problem.finding().isPresent()) {
      logicalLocation(json, problem.resource(), problem.finding().get().construct());
    }
    json.writeEndObject();
    json.writeEndArray();
    if (!related.isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      for (int i = 0; i < Math.min(related.size(), RELATED_KEPT); i++) {
        json.writeStartObject();
        json.writeNumberField("id", i + 1);
        physicalLocation(json, related.get(i).range().firstLine(), settings);
        text(json, "message", unlinked(Printable.text(related.get(i).message())));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    Optional<Repair> repair = problem.finding().flatMap(Finding::repair);
    if (repair.isPresent() && repair.get().isPossible()) {
      SarifFix.write(repair.get(), settings, json);
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("cfnPerf/v1", fingerprint);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void physicalLocation(JsonGenerator json, Range range, ReportSettings settings)
      throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", SarifUri.of(settings.hostPath(range.file())));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    Json.range(json, range, "startLine", "startColumn", "endLine", "endColumn");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void logicalLocation(
      JsonGenerator json, String resource, Optional<String> construct) throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", resource);
    if (construct.isPresent()) {
      json.writeStringField("fullyQualifiedName", Printable.text(construct.get()));
    }
    json.writeStringField("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
  }

  // Related locations are shown where the message links to them by id.
  private static String message(String message, List<Finding.Related> related) {
    StringBuilder text = new StringBuilder(unlinked(message));
    if (!related.isEmpty() && !message.endsWith(".")) {
      text.append('.');
    }
    int shown = Math.min(related.size(), LINKS_SHOWN);
    for (int i = 0; i < shown; i++) {
      String label = Printable.text(related.get(i).message());
      text.append(i == 0 ? " See: [" : ", [");
      text.append(label.replace('[', '(').replace(']', ')').replace('\\', '/'));
      text.append("](").append(i + 1).append(')');
    }
    if (related.size() > shown) {
      text.append(" and ").append(related.size() - shown).append(" more");
    }
    return shown == 0 ? text.toString() : text.append('.').toString();
  }

  // A template's text mustn't become a link of its own.
  private static String unlinked(String text) {
    return text.replace("](", "] (");
  }

  private static void text(JsonGenerator json, String key, String text) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("text", text.isBlank() ? "(no text)" : text);
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }

  private static String problemSeverity(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : severity.label();
  }

  // An error contradicts itself in the template; an info depends on what no template shows.
  private static String precision(Severity severity) {
    return switch (severity) {
      case ERROR -> "very-high";
      case WARNING -> "high";
      case INFO -> "medium";
    };
  }
}
