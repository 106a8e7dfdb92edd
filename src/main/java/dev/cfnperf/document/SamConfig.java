package dev.cfnperf.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code samconfig}, in TOML or YAML: what the SAM command line deploys with, by environment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html">SAM
 *     CLI configuration file</a>
 */
public final class SamConfig {
  private final SourceText text;
  private final Map<?, ?> root;

  private SamConfig(SourceText text, Map<?, ?> root) {
    this.text = text;
    this.root = root;
  }

  /**
   * One environment.
   *
   * @param templateFile the template that it deploys, if it says so
   * @param parameters the parameters' values, by name
   */
  public record Environment(Optional<String> templateFile, Map<String, String> parameters) {}

  /**
   * Reads a file: TOML if its name says so, else YAML.
   *
   * @throws SyntaxException with the place, if it's neither
   */
  public static SamConfig read(SourceText text) throws SyntaxException {
    Object root = text.path().endsWith(".toml") ? toml(text) : value(Documents.read(text).root());
    return new SamConfig(text, root instanceof Map<?, ?> map ? map : Map.of());
  }

  private static Object toml(SourceText text) throws SyntaxException {
    try (JsonParser parser = new TomlFactory().createParser(text.content())) {
      parser.nextToken();
      return value(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      int start = text.lineStart(Math.min(line, text.lineCount()));
      throw new SyntaxException(
          new Diagnostic(
              new Range(text, start, start), "not valid TOML: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new SyntaxException(new Diagnostic(text.whole(), "not valid TOML: " + e.getMessage()));
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        map.put(key, value(parser));
      }
      return map;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return parser.getText();
  }

  private static Object value(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Node.Entry entry : mapping.entries()) {
        map.put(entry.name(), value(entry.value()));
      }
      return map;
    }
    if (node instanceof Node.Sequence sequence) {
      List<Object> list = new ArrayList<>();
      for (Node item : sequence.items()) {
        list.add(value(item));
      }
      return list;
    }
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /** What an environment says for {@code deploy}, over what it says for all commands. */
  public Optional<Environment> environment(String name) {
    if (!(root.get(name) instanceof Map<?, ?> environment)) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    Optional<String> template = Optional.empty();
    for (String command : List.of("global", "deploy")) {
      if (environment.get(command) instanceof Map<?, ?> settings
          && settings.get("parameters") instanceof Map<?, ?> options) {
        parameters.putAll(ParameterOverrides.of(options.get("parameter_overrides")));
        if (options.get("template_file") instanceof String file) {
          template = Optional.of(file);
        } else if (options.get("template") instanceof String file) {
          template = Optional.of(file);
        }
      }
    }
    return Optional.of(new Environment(template, parameters));
  }

  /** The names of all environments. */
  public List<String> environments() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<?, ?> entry : root.entrySet()) {
      if (entry.getValue() instanceof Map<?, ?>) {
        names.add(entry.getKey().toString());
      }
    }
    return names;
  }

  /** Says that there is no such environment, and which there are. */
  public Diagnostic unknown(String name) {
    List<String> known = environments();
    return new Diagnostic(
        new Range(text, 0, 0),
        "no environment "
            + name
            + (known.isEmpty() ? "" : "; there is " + String.join(", ", known)));
  }
}
