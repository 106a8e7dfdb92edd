package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project's configuration says of rules: severities by rule id, and parameters by rule id
 * and name (an Integer or a list of strings).
 */
public record RuleSettings(
    Map<String, Severity> severities, Map<String, Map<String, Object>> parameters) {

  public static final RuleSettings NONE = new RuleSettings(Map.of(), Map.of());

  Optional<Severity> severity(String rule) {
    return Optional.ofNullable(severities.get(rule));
  }

  /** A parameter's value: as configured, else its default. */
  public int number(RuleInfo rule, String name) {
    Object set = configured(rule, name);
    return set instanceof Integer number
        ? number
        : Integer.parseInt(pageParameter(rule, name).defaultValue().trim());
  }

  /** The same of a parameter that's a list. */
  public List<String> words(RuleInfo rule, String name) {
    if (configured(rule, name) instanceof List<?> list) {
      return list.stream().map(Object::toString).toList();
    }
    String text = pageParameter(rule, name).defaultValue().trim();
    String inner = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
    List<String> words = new ArrayList<>();
    for (String word : inner.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  private Object configured(RuleInfo rule, String name) {
    return parameters.getOrDefault(rule.id(), Map.of()).getOrDefault(name, "");
  }

  private static RuleInfo.Parameter pageParameter(RuleInfo rule, String name) {
    return rule.parameter(name)
        .orElseThrow(
            () -> new IllegalStateException(rule.id() + "'s page names no parameter " + name));
  }
}
