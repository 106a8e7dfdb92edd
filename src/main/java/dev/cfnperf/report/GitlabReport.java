package dev.cfnperf.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.PrettyJson;
import java.io.IOException;
import java.io.Writer;

/** GitLab's code quality report, complete enough for other readers of Code Climate issues. */
final class GitlabReport implements Report {

  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public void write(LintResult result, ReportSettings settings, Writer out) throws IOException {
    Fingerprints fingerprints = new Fingerprints(settings);
    try (JsonGenerator json = PrettyJson.generator(out)) {
      json.writeStartArray();
      for (Problem problem : Problem.of(result)) {
        json.writeStartObject();
        json.writeStringField("type", "issue");
        json.writeArrayFieldStart("categories");
        json.writeString("Performance");
        json.writeEndArray();
        json.writeStringField("description", problem.message());
        json.writeStringField("check_name", problem.rule());
        json.writeStringField("fingerprint", fingerprints.of(problem));
        json.writeStringField("severity", severity(problem));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", settings.hostPath(problem.range().file()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", problem.range().startLine());
        json.writeNumberField("end", problem.range().endLine());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static String severity(Problem problem) {
    if (problem.isUnreadable()) {
      return "blocker";
    }
    return switch (problem.severity()) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }
}
