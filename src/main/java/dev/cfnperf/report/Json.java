package dev.cfnperf.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.util.Optional;

/** What several JSON formats write alike. */
final class Json {
  private Json() {}

  static void nullable(JsonGenerator json, String key, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get());
    } else {
      json.writeNullField(key);
    }
  }

  /** Four numbers: lines and columns from 1, columns in code points, the end exclusive. */
  static void range(
      JsonGenerator json, Range range, String line, String column, String endLine, String endColumn)
      throws IOException {
    json.writeNumberField(line, range.startLine());
    json.writeNumberField(column, range.startColumn());
    json.writeNumberField(endLine, range.endLine());
    json.writeNumberField(endColumn, range.endColumn());
  }
}
