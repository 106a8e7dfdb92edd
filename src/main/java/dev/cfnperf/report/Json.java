package dev.cfnperf.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.cfnperf.source.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** JSON as this program writes it: streamed, indented by two blanks, {@code \n} on every system. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** A generator that leaves the writer open; the caller closes it, or what it wrote is lost. */
  static JsonGenerator generator(Writer out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(separators)
            .withArrayIndenter(indenter)
            .withObjectIndenter(indenter));
    return json;
  }

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
