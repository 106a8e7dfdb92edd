package dev.cfnperf.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.PrettyJson;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * SonarQube's generic issues, in the form since 10.3. Its own import of SARIF would file everything
 * under security.
 */
final class SonarqubeReport implements Report {
  private static final String ENGINE = "cfn-perf";

  @Override
  public String name() {
    return "sonarqube";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    List<Problem> problems = Problem.of(result);
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      Set<String> written = new HashSet<>();
      for (Problem problem : problems) {
        if (written.add(problem.rule())) {
          rule(json, RuleText.of(problem, settings));
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("issues");
      for (Problem problem : problems) {
        issue(json, problem, settings);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void rule(JsonGenerator json, RuleText rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.title());
    json.writeStringField("description", rule.help());
    json.writeStringField("engineId", ENGINE);
    json.writeStringField("cleanCodeAttribute", "EFFICIENT");
    // For servers that still count by type and severity.
    json.writeStringField("type", "CODE_SMELL");
    json.writeStringField("severity", severity(rule.severity()));
    json.writeArrayFieldStart("impacts");
    json.writeStartObject();
    json.writeStringField("softwareQuality", "MAINTAINABILITY");
    json.writeStringField("severity", impact(rule.severity()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void issue(JsonGenerator json, Problem problem, ReportSettings settings)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.rule());
    json.writeObjectFieldStart("primaryLocation");
    location(json, problem.range(), problem.message(), settings);
    json.writeEndObject();
    if (!problem.related().isEmpty()) {
      json.writeArrayFieldStart("secondaryLocations");
      for (Finding.Related related : problem.related()) {
        json.writeStartObject();
        location(json, related.range().firstLine(), Printable.text(related.message()), settings);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void location(
      JsonGenerator json, Range range, String message, ReportSettings settings) throws IOException {
    json.writeStringField("message", message);
    json.writeStringField("filePath", settings.hostPath(range.file()));
    json.writeObjectFieldStart("textRange");
    json.writeNumberField("startLine", range.startLine());
    // The server refuses an empty range, and takes a line without columns as a whole.
    if (range.end() > range.start()) {
      int lineStart = range.text().lineStart(range.startLine());
      json.writeNumberField("endLine", range.endLine());
      // Counted from 0, in UTF-16 units.
      json.writeNumberField("startColumn", range.start() - lineStart);
      json.writeNumberField("endColumn", range.end() - lineStart);
    }
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "CRITICAL";
      case WARNING -> "MAJOR";
      case INFO -> "INFO";
    };
  }

  private static String impact(Severity severity) {
    return switch (severity) {
      case ERROR -> "HIGH";
      case WARNING -> "MEDIUM";
      case INFO -> "LOW";
    };
  }
}
