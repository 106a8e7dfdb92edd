package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cfnperf.rules.Gate;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema of the configuration is made from the rules' pages and from what stands here, and
 * accepts what the program accepts. To make it anew: {@code mvn test -Dtest=ConfigurationSchemaTest
 * -Dregenerate}.
 */
final class ConfigurationSchemaTest {
  private static final String ID =
      "https://raw.githubusercontent.com/cfn-perf/cfn-perf/main/"
          + "src/main/resources/dev/cfnperf/cfn-perf-config.schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<RuleInfo> rules = RulePages.builtIn().infos();

  @Test
  void theSchemaIsUpToDate() throws IOException {
    String made = written(make(), "") + "\n";
    if (System.getProperty("regenerate") != null) {
      Files.writeString(ConfigurationSchema.FILE, made);
    }
    assertThat(ConfigurationSchema.FILE)
        .as("stale: mvn test -Dtest=ConfigurationSchemaTest -Dregenerate")
        .hasContent(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing yet\n",
        "ignore:\nselect: ~\npaths:\nrules:\nseverity:\nparameters:\nfail-on:\nconfig-env:\n",
        "select: access",
        "select: [access, queue-no-redrive]\nignore: [api-metrics-off]",
        "severity: {lambda-x86: warning, queue-no-redrive: info}",
        "fail-on: never",
        "paths: {include: ['stacks/**'], exclude: examples/}",
        "paths: {include: }",
        "rules: {package-too-large: {max-mb: 0}}",
        "rules: {package-too-large: {max-mb: }}",
        "rules: {package-too-large: }",
        "rules: {batch-window-unset: {latency-critical: [Payments, 3]}}",
        "rules: {batch-window-unset: {latency-critical: Payments}}",
        "parameters: {Stage: prod, Memory: 512, Zones: [a, b], Debug: true}",
        "config-env: prod",
        "config-env: 1",
      })
  void bothAcceptWhatIsRight(String yaml) throws IOException {
    assertThat(ConfigurationSchema.complaints(yaml)).isEmpty();
    assertThat(errors(yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- access",
        "access",
        "selct: [access]",
        "select: [acess]",
        "select: [[access]]",
        "select: {access: true}",
        "ignore: [queue-no-redrive, ]\nselect: [~]",
        "ignore: [3]",
        "severity: {lambda-x68: warning}",
        "severity: {lambda-x86: high}",
        "severity: {lambda-x86: never}",
        "severity: {lambda-x86: }",
        "severity: {access: warning}",
        "severity: [lambda-x86]",
        "fail-on: sometimes",
        "fail-on: [error]",
        "paths: {exlude: [examples/]}",
        "paths: [examples/]",
        "paths: {exclude: [{a: b}]}",
        "rules: {package-too-large: {max-mb: many}}",
        "rules: {package-too-large: {max-mb: -1}}",
        "rules: {package-too-large: {max-mb: '50'}}",
        "rules: {package-too-large: {max-mb: 1.5}}",
        "rules: {package-too-large: {max-mb: 12345678901}}",
        "rules: {package-too-large: {max-kb: 50}}",
        "rules: {package-too-large: 50}",
        "rules: {package-too-big: {max-mb: 50}}",
        "rules: {queue-no-redrive: {max-mb: 50}}",
        "rules: {queue-no-redrive: {}}",
        "rules: {batch-window-unset: {latency-critical: {Payments: true}}}",
        "rules: {batch-window-unset: {latency-critical: [~]}}",
        "parameters: [Stage]",
        "parameters: {Stage: }",
        "parameters: {Stage: {a: b}}",
        "parameters: {Stage: [a, ~]}",
        "parameters: {my-stage: prod}",
        "config-env: [prod]",
      })
  void bothRefuseWhatIsWrong(String yaml) throws IOException {
    assertThat(ConfigurationSchema.complaints(yaml)).isNotEmpty();
    assertThat(errors(yaml)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ignore: [access]\nignore: [startup]", "paths: {exclude: ['[a']}", "select: [a"})
  void theProgramRefusesWhatNoSchemaSees(String yaml) {
    assertThat(errors(yaml)).isNotEmpty();
  }

  @Test
  void theExamplesAreRight() throws IOException {
    JsonNode properties = ConfigurationSchema.read().get("properties");
    for (Map.Entry<String, JsonNode> key : properties.properties()) {
      assertThat(key.getValue().get("examples")).as(key.getKey()).isNotEmpty();
      for (JsonNode example : key.getValue().get("examples")) {
        String yaml = new YAMLMapper().writeValueAsString(Map.of(key.getKey(), example));
        assertThat(ConfigurationSchema.complaints(yaml)).as(yaml).isEmpty();
        assertThat(errors(yaml)).as(yaml).isEmpty();
      }
    }
  }

  private static List<Diagnostic> errors(String yaml) {
    SourceText text = SourceText.of(Configurations.FILE_NAME, yaml);
    return ConfigurationReader.read(text, Path.of("").toAbsolutePath(), RulePages.builtIn())
        .errors();
  }

  private ObjectNode make() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("$id", ID);
    schema.put("title", "Configuration of cfn-perf (" + Configurations.FILE_NAME + ")");
    schema.put(
        "description",
        "The file stands beside the templates or in a folder above, up to the repository's root."
            + " The nearest one counts; files aren't merged. What the command line says comes"
            + " first: --select, --fail-on and --config-env replace what is written here, --ignore"
            + " and --parameters add to it. A key without a value is as good as none.");
    schema.putArray("type").add("object").add("null");
    schema.put("additionalProperties", false);
    ObjectNode keys = schema.putObject("properties");
    names(
        keys.putObject("select"),
        "Rules and practices to run. Default: all.",
        "[[\"access\", \"startup\"]]");
    names(
        keys.putObject("ignore"),
        "Rules and practices not to run, whatever is selected.",
        "[[\"api-metrics-off\"], \"integration\"]");
    ObjectNode severity =
        map(
            keys.putObject("severity"),
            "Other severities than the rules' own, by rule.",
            "[{\"lambda-x86\": \"warning\"}]");
    for (RuleInfo rule : rules) {
      ObjectNode level = severity.putObject(rule.id());
      level.put("description", rule.title() + ". Default: " + rule.severity().label());
      Severity.names().forEach(level.putArray("enum")::add);
    }
    ObjectNode tuned =
        map(
            keys.putObject("rules"),
            "Parameters of rules, by rule and parameter.",
            "[{\"batch-window-unset\": {\"latency-critical\": [\"PaymentsQueue\"]}}]");
    for (RuleInfo rule : rules) {
      if (!rule.parameters().isEmpty()) {
        parameters(tuned.putObject(rule.id()), rule);
      }
    }
    ObjectNode paths =
        map(
            keys.putObject("paths"),
            "Which templates to lint, by globs relative to this file's folder. A folder's name"
                + " means all that's in it, * stands for any part of a name and ** for any number"
                + " of folders. They hold for named files too.",
            "[{\"include\": [\"stacks/**\"], \"exclude\": [\"examples/\"]}]");
    globs(paths.putObject("include"), "Only these. Default: all.");
    globs(paths.putObject("exclude"), "Not these, though they're included.");
    ObjectNode failOn = keys.putObject("fail-on");
    failOn.put(
        "description",
        "The weakest severity that makes the exit code 1. Default: " + Gate.DEFAULT.label());
    Gate.names().forEach(failOn.putArray("enum")::add);
    failOn.withArray("enum").addNull();
    failOn.set("examples", json("[\"error\"]"));
    parameterValues(keys.putObject("parameters"));
    ObjectNode environment = keys.putObject("config-env");
    environment.put(
        "description",
        "The environment of the nearest samconfig.toml to take values of template parameters"
            + " from. Values under parameters come first.");
    environment.set("type", json("[\"string\", \"number\", \"boolean\", \"null\"]"));
    environment.set("examples", json("[\"prod\"]"));
    definitions(schema.putObject("definitions"));
    return schema;
  }

  private static void names(ObjectNode key, String description, String examples) {
    key.put("description", description);
    key.set(
        "anyOf",
        json(
            "[{\"$ref\": \"#/definitions/name\"},"
                + " {\"type\": \"array\", \"items\": {\"$ref\": \"#/definitions/name\"}},"
                + " {\"type\": \"null\"}]"));
    key.set("examples", json(examples));
  }

  private static ObjectNode map(ObjectNode key, String description, String examples) {
    key.put("description", description);
    key.set("type", json("[\"object\", \"null\"]"));
    key.set("examples", json(examples));
    key.put("additionalProperties", false);
    return key.putObject("properties");
  }

  private static void globs(ObjectNode key, String description) {
    key.put("description", description);
    key.set("anyOf", json("[{\"$ref\": \"#/definitions/texts\"}, {\"type\": \"null\"}]"));
  }

  private static void parameters(ObjectNode key, RuleInfo rule) {
    key.put("description", rule.title());
    key.set("type", json("[\"object\", \"null\"]"));
    key.put("additionalProperties", false);
    ObjectNode properties = key.putObject("properties");
    for (RuleInfo.Parameter each : rule.parameters()) {
      ObjectNode parameter = properties.putObject(each.name());
      parameter.put("description", each.description() + ". Default: " + each.defaultValue());
      if (each.isList()) {
        parameter.set("anyOf", json("[{\"$ref\": \"#/definitions/texts\"}, {\"type\": \"null\"}]"));
      } else {
        parameter.set("type", json("[\"integer\", \"null\"]"));
        parameter.put("minimum", 0);
        parameter.put("maximum", 999_999_999);
      }
    }
  }

  private static void parameterValues(ObjectNode key) {
    key.put("description", "Values of template parameters, before their defaults.");
    key.set("type", json("[\"object\", \"null\"]"));
    key.set("examples", json("[{\"Stage\": \"prod\", \"Memory\": 512}]"));
    key.putObject("propertyNames").put("pattern", "^[A-Za-z0-9]+$");
    key.putObject("additionalProperties").put("$ref", "#/definitions/texts");
  }

  private void definitions(ObjectNode definitions) {
    ObjectNode name = definitions.putObject("name");
    name.put("description", "A rule's id or a practice");
    ArrayNode known = name.putArray("enum");
    ArrayNode meanings = name.putArray("enumDescriptions");
    for (Practice practice : Practice.values()) {
      known.add(practice.label());
      meanings.add(practice.title());
    }
    for (RuleInfo rule : rules) {
      known.add(rule.id());
      meanings.add(rule.title());
    }
    definitions.putObject("text").set("type", json("[\"string\", \"number\", \"boolean\"]"));
    definitions
        .putObject("texts")
        .set(
            "anyOf",
            json(
                "[{\"$ref\": \"#/definitions/text\"},"
                    + " {\"type\": \"array\", \"items\": {\"$ref\": \"#/definitions/text\"}}]"));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  // What fits on a line stands on one: a rule is then one line of a diff.
  private static String written(JsonNode node, String indent) throws IOException {
    String line = JSON.writeValueAsString(node);
    if (!node.isContainerNode() || line.length() + indent.length() <= 140) {
      return line;
    }
    List<String> parts = new ArrayList<>();
    String inner = indent + "  ";
    for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
      parts.add(inner + written(item, inner));
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = JSON.writeValueAsString(entry.getKey());
      parts.add(inner + key + ": " + written(entry.getValue(), inner));
    }
    String open = node.isArray() ? "[" : "{";
    String close = node.isArray() ? "]" : "}";
    return open + "\n" + String.join(",\n", parts) + "\n" + indent + close;
  }
}
