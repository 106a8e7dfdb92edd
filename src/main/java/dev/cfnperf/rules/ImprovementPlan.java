package dev.cfnperf.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The improvement plan of PERF 1: what the lens advises, in its order, and which rules serve it.
 *
 * @param steps in the order of the lens
 */
public record ImprovementPlan(List<Step> steps) {

  /** What to do for a best practice. */
  public record Step(Practice practice, String text, List<Advice> advice) {}

  /**
   * One bullet of the plan.
   *
   * @param id short and stable
   * @param rules ids of the rules that can tell from a template whether the advice is followed
   * @param question what to ask people, where templates don't tell, or not all of it
   */
  public record Advice(String id, String text, List<String> rules, Optional<String> question) {}

  /** The plan that the program was built with. */
  public static ImprovementPlan builtIn() {
    try (InputStream in = ImprovementPlan.class.getResourceAsStream("improvement-plan.yaml")) {
      List<Step> steps = new ArrayList<>();
      for (JsonNode step : new YAMLMapper().readTree(in)) {
        steps.add(step(step));
      }
      return new ImprovementPlan(List.copyOf(steps));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Step step(JsonNode node) {
    List<Advice> advice = new ArrayList<>();
    for (JsonNode each : node.path("advice")) {
      List<String> rules = new ArrayList<>();
      each.path("rules").forEach(rule -> rules.add(rule.asText()));
      advice.add(
          new Advice(
              each.path("id").asText(),
              each.path("text").asText(),
              List.copyOf(rules),
              Optional.of(each.path("question").asText()).filter(text -> !text.isEmpty())));
    }
    return new Step(
        Practice.valueOf(node.path("practice").asText().toUpperCase(Locale.ROOT)),
        node.path("step").asText(),
        List.copyOf(advice));
  }
}
