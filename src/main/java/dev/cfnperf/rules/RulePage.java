package dev.cfnperf.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One rule's page as it's written: front matter, then sections under fixed headings. Read at build
 * time and by tests; a run reads the {@link RuleIndex}.
 *
 * @param sections the text under each heading, in order, trimmed
 */
record RulePage(RuleInfo info, Map<String, String> sections) {
  static final String FINDS = "What it finds";
  static final String EXAMPLES = "Examples";

  /** The headings that every page has, in this order. */
  static final List<String> HEADINGS =
      List.of(FINDS, "Why it matters", "What to do", "What it can't see", EXAMPLES);

  private static final String FENCE = "---\n";
  private static final Set<String> KEYS =
      Set.of("id", "title", "severity", "practice", "fixable", "parameters", "sources");
  private static final Set<String> PARAMETER_KEYS = Set.of("name", "default", "description");

  /**
   * Reads a page.
   *
   * @throws IOException when its form is wrong, saying what
   */
  static RulePage parse(String name, String text) throws IOException {
    String page = text.replace("\r\n", "\n");
    int end = page.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!page.startsWith(FENCE) || end < 0) {
      throw new IOException(name + ": front matter between two lines of --- must come first");
    }
    Map<String, String> sections = sections(page.substring(end + 1 + FENCE.length()));
    try {
      JsonNode front = new YAMLMapper().readTree(page.substring(FENCE.length(), end + 1));
      return new RulePage(info(front, sections.getOrDefault(FINDS, "")), sections);
    } catch (IOException | IllegalArgumentException wrong) {
      throw new IOException(name + ": " + wrong.getMessage(), wrong);
    }
  }

  /** A page's text without its front matter. */
  static String body(String page) {
    int end = page.indexOf("\n" + FENCE, FENCE.length() - 1);
    return page.startsWith(FENCE) && end > 0
        ? page.substring(end + 1 + FENCE.length()).stripLeading()
        : page;
  }

  private static RuleInfo info(JsonNode front, String finds) {
    requireOnly(front, KEYS);
    List<RuleInfo.Parameter> parameters = new ArrayList<>();
    for (JsonNode each : front.path("parameters")) {
      requireOnly(each, PARAMETER_KEYS);
      parameters.add(
          new RuleInfo.Parameter(
              required(each, "name"), defaultValue(each), required(each, "description")));
    }
    List<String> sources = new ArrayList<>();
    front.path("sources").forEach(each -> sources.add(each.asText()));
    return new RuleInfo(
        required(front, "id"),
        required(front, "title"),
        Severity.valueOf(required(front, "severity").toUpperCase(Locale.ROOT)),
        Practice.valueOf(required(front, "practice").toUpperCase(Locale.ROOT)),
        Boolean.parseBoolean(required(front, "fixable")),
        parameters,
        sources,
        plainText(firstParagraph(finds)));
  }

  // A list is kept the way YAML writes it on one line.
  private static String defaultValue(JsonNode parameter) {
    JsonNode value = parameter.path("default");
    if (!value.isArray()) {
      return required(parameter, "default");
    }
    List<String> words = new ArrayList<>();
    value.forEach(each -> words.add(each.asText()));
    return "[" + String.join(", ", words) + "]";
  }

  private static String required(JsonNode node, String key) {
    String value = node.path(key).asText("").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the front matter lacks " + key);
    }
    return value;
  }

  private static void requireOnly(JsonNode node, Set<String> keys) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                throw new IllegalArgumentException("the front matter has an unknown key " + key);
              }
            });
  }

  private static Map<String, String> sections(String body) {
    Map<String, String> sections = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    String heading = "";
    boolean code = false;
    for (String line : body.split("\n", -1)) {
      code ^= line.startsWith("```");
      if (!code && line.startsWith("## ")) {
        sections.put(heading, text.toString().strip());
        heading = line.substring(3).strip();
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    sections.put(heading, text.toString().strip());
    if (sections.getOrDefault("", "").isEmpty()) {
      sections.remove("");
    }
    return sections;
  }

  private static String firstParagraph(String text) {
    int end = text.indexOf("\n\n");
    return end < 0 ? text : text.substring(0, end);
  }

  // Takes Markdown's marks out of a paragraph: code, emphasis, links.
  private static String plainText(String markdown) {
    return markdown
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("[`*]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
