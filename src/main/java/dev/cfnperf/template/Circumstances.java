package dev.cfnperf.template;

import dev.cfnperf.document.Node.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is the case in a stack's scenario, in words that tell scenarios apart. */
final class Circumstances {
  private final Map<String, String> facts = new LinkedHashMap<>();

  private Circumstances() {}

  /** All conditions of a stack and its nested ones, then all parameters that were chosen. */
  static Map<String, String> of(Stack stack) {
    Circumstances circumstances = new Circumstances();
    circumstances.addConditions(stack);
    circumstances.addChoices(stack);
    return circumstances.facts;
  }

  private void addConditions(Stack stack) {
    for (Entry condition : stack.section("Conditions").entries()) {
      boolean holds = stack.conditions().holds(condition.name());
      facts.put(stack.path() + condition.name(), Boolean.toString(holds));
    }
    stack.children().forEach(this::addConditions);
  }

  private void addChoices(Stack stack) {
    for (String parameter : stack.template().parameters().keySet()) {
      String name = stack.path() + parameter;
      stack.scenario().choice(name).ifPresent(choice -> facts.put(name, said(choice)));
    }
    stack.children().forEach(this::addChoices);
  }

  private static String said(String choice) {
    if (choice.equals(Scenario.OTHER)) {
      return "another value";
    }
    return choice.isEmpty() ? "empty" : choice;
  }
}
