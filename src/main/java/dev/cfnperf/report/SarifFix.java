package dev.cfnperf.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.TextEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A repair as SARIF's {@code fixes}: one fix, with the replacements in each file. */
final class SarifFix {
  private SarifFix() {}

  static void write(Repair repair, ReportSettings settings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    json.writeObjectFieldStart("description");
    json.writeStringField(
        "text", Printable.text(repair.description() + " (" + repair.kind().label() + ")"));
    json.writeEndObject();
    json.writeArrayFieldStart("artifactChanges");
    Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
    for (TextEdit edit : repair.edits()) {
      byFile.computeIfAbsent(edit.range().file(), any -> new ArrayList<>()).add(edit);
    }
    for (Map.Entry<String, List<TextEdit>> each : byFile.entrySet()) {
      json.writeStartObject();
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", SarifUri.of(settings.hostPath(each.getKey())));
      json.writeEndObject();
      json.writeArrayFieldStart("replacements");
      for (TextEdit edit : each.getValue()) {
        replacement(edit, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void replacement(TextEdit edit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("deletedRegion");
    Json.range(json, edit.range(), "startLine", "startColumn", "endLine", "endColumn");
    json.writeEndObject();
    json.writeObjectFieldStart("insertedContent");
    json.writeStringField("text", edit.replacement());
    json.writeEndObject();
    json.writeEndObject();
  }
}
