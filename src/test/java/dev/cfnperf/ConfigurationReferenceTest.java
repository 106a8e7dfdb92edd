package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The reference of the configuration is made from its schema. To make it anew: {@code mvn test
 * -Dtest=ConfigurationReferenceTest -Dregenerate}.
 */
final class ConfigurationReferenceTest {
  private static final Path PAGE = Path.of("docs/configuration.md").toAbsolutePath();
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private final StringBuilder text = new StringBuilder();

  @Test
  void theReferenceIsUpToDate() throws IOException {
    String made = make(ConfigurationSchema.read());
    if (System.getProperty("regenerate") != null) {
      Files.writeString(PAGE, made);
    }
    assertThat(PAGE)
        .as("stale: mvn test -Dtest=ConfigurationReferenceTest -Dregenerate")
        .hasContent(made);
  }

  private String make(JsonNode schema) throws IOException {
    line("<!-- Made from the schema: mvn test -Dtest=ConfigurationReferenceTest -Dregenerate -->");
    line("# " + schema.get("title").asText());
    line("");
    line(schema.get("description").asText());
    line("");
    line(
        "`cfn-perf init` writes a first file. `cfn-perf --print-config PATH` prints what holds for");
    line(
        "a template or folder, and where each setting is from. An unknown key, rule or value is an");
    line("error. Editors complete and check the file by its schema:");
    fence("# yaml-language-server: $schema=" + schema.get("$id").asText() + "\n");
    for (Map.Entry<String, JsonNode> key : schema.get("properties").properties()) {
      key(key.getKey(), key.getValue(), schema);
    }
    return text.toString();
  }

  private void key(String name, JsonNode key, JsonNode schema) throws IOException {
    line("");
    line("## " + name);
    line("");
    line(key.get("description").asText());
    line("");
    line("Takes: " + kinds(key, schema) + ".");
    for (JsonNode example : key.get("examples")) {
      fence(YAML.writeValueAsString(Map.of(name, example)));
    }
    if (name.equals("rules")) {
      tuned(key.get("properties"), schema);
    } else if (name.equals("paths")) {
      line("");
      line("| key | takes | |");
      line("|---|---|---|");
      for (Map.Entry<String, JsonNode> each : key.get("properties").properties()) {
        row(each.getKey(), kinds(each.getValue(), schema), each.getValue());
      }
    }
  }

  private void tuned(JsonNode rules, JsonNode schema) {
    line("");
    line("| rule and parameter | takes | |");
    line("|---|---|---|");
    for (Map.Entry<String, JsonNode> rule : rules.properties()) {
      for (Map.Entry<String, JsonNode> each : rule.getValue().get("properties").properties()) {
        row(rule.getKey() + ": " + each.getKey(), kinds(each.getValue(), schema), each.getValue());
      }
    }
  }

  private void row(String name, String kinds, JsonNode key) {
    line("| `" + name + "` | " + kinds + " | " + key.get("description").asText() + " |");
  }

  /** In words; that nothing may stand there is said once for all. */
  private static String kinds(JsonNode key, JsonNode schema) {
    if (key.has("$ref")) {
      String definition = key.get("$ref").asText().substring("#/definitions/".length());
      return definition.equals("name")
          ? "a rule's id or a practice"
          : kinds(schema.get("definitions").get(definition), schema);
    }
    if (key.has("anyOf")) {
      List<String> kinds = new ArrayList<>();
      for (JsonNode each : key.get("anyOf")) {
        String kind = kinds(each, schema);
        if (!kind.isEmpty()) {
          kinds.add(kind);
        }
      }
      return String.join(", or ", kinds);
    }
    if (key.has("enum")) {
      List<String> names = new ArrayList<>();
      key.get("enum").forEach(each -> names.add(each.asText()));
      names.remove("null");
      return String.join(", ", names);
    }
    String type =
        key.get("type").isArray() ? key.get("type").get(0).asText() : key.get("type").asText();
    return switch (type) {
      case "array" -> "a list of them";
      case "object" -> "a map";
      case "integer" -> "a whole number";
      case "null" -> "";
      default -> "text";
    };
  }

  private void fence(String yaml) {
    line("```yaml");
    text.append(yaml);
    line("```");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
