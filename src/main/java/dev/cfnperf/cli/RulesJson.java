package dev.cfnperf.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.cfnperf.rules.RuleInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The rule list as JSON: {@code {"rules":[{"id", "title", ...}]}}. */
final class RulesJson {
  private RulesJson() {}

  static String of(List<RuleInfo> rules) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      for (RuleInfo rule : rules) {
        write(rule, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(RuleInfo rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("title", rule.title());
    json.writeStringField("severity", rule.severity().label());
    json.writeStringField("practice", rule.practice().label());
    json.writeBooleanField("fixable", rule.fixable());
    json.writeArrayFieldStart("parameters");
    for (RuleInfo.Parameter parameter : rule.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", parameter.name());
      json.writeStringField("default", parameter.defaultValue());
      json.writeStringField("description", parameter.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("help", rule.help());
    json.writeEndObject();
  }
}
