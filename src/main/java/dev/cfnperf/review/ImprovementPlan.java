package dev.cfnperf.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cfnperf.rules.Practice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
   * @param applies what it's about, as {@link Subject} spells it; any of these will do
   * @param otherwise why it doesn't apply where there is none of that
   * @param rules ids of the rules that tell departures from the advice
   * @param facts ids of {@link Observations} that together show that it's followed, as far as each
   *     applies
   * @param shows ids of those that only speak for it
   * @param searches what to look for in the repository
   * @param question what to ask people where neither tells
   */
  public record Advice(
      String id,
      String text,
      List<String> applies,
      String otherwise,
      List<String> rules,
      List<String> facts,
      List<String> shows,
      List<String> searches,
      String question) {}

  /** Whether a rule serves any bullet. */
  boolean names(String rule) {
    for (Step step : steps) {
      for (Advice advice : step.advice()) {
        if (advice.rules().contains(rule)) {
          return true;
        }
      }
    }
    return false;
  }

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
      advice.add(
          new Advice(
              each.path("id").asText(),
              each.path("text").asText(),
              words(each.path("applies")),
              each.path("otherwise").asText(),
              words(each.path("rules")),
              words(each.path("facts")),
              words(each.path("shows")),
              words(each.path("searches")),
              each.path("question").asText()));
    }
    return new Step(
        Practice.valueOf(node.path("practice").asText().toUpperCase(Locale.ROOT)),
        node.path("step").asText(),
        List.copyOf(advice));
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return List.copyOf(words);
  }
}
