package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule as its page's front matter describes it.
 *
 * @param title one line, what is wrong: {@code Table with fixed capacity}
 * @param summary one or two sentences, the page's "What it finds", as plain text
 * @param fixable whether an edit can mend it
 * @param sources public documentation pages the advice stands on, the most telling first
 */
public record RuleInfo(
    String id,
    String title,
    Severity severity,
    Practice practice,
    boolean fixable,
    List<Parameter> parameters,
    List<String> sources,
    String summary) {

  /**
   * Something a project can tune.
   *
   * @param defaultValue as YAML text: {@code 50} or {@code [express, nestjs]}
   */
  public record Parameter(String name, String defaultValue, String description) {
    public boolean isList() {
      return defaultValue.strip().startsWith("[");
    }
  }

  /** The page people are sent to. */
  public String help() {
    return "https://github.com/cfn-perf/cfn-perf/blob/main/rules/"
        + practice.label()
        + "/"
        + id
        + ".md";
  }

  public List<String> parameterNames() {
    List<String> names = new ArrayList<>();
    for (Parameter each : parameters) {
      names.add(each.name());
    }
    return names;
  }

  public Optional<Parameter> parameter(String name) {
    for (Parameter each : parameters) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
