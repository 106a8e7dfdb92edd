package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code Rules} section: combinations of parameters that CloudFormation refuses to deploy, so
 * that nothing found under them matters.
 */
final class Assertions {
  private final Stack stack;
  private final Variables variables;
  private final List<Assertion> all = new ArrayList<>();

  /** What must hold where a condition does, and the variables that both depend on. */
  private record Assertion(Optional<Node> condition, Node must, Set<String> variables) {}

  Assertions(Stack stack, Variables variables) {
    this.stack = stack;
    this.variables = variables;
    for (Entry rule : stack.section("Rules").entries()) {
      if (rule.value() instanceof Mapping body) {
        add(body);
      }
    }
  }

  private void add(Mapping rule) {
    if (!(rule.get("Assertions").orElse(rule) instanceof Sequence assertions)) {
      return;
    }
    Optional<Node> condition = rule.get("RuleCondition");
    for (Node each : assertions.items()) {
      if (each instanceof Mapping assertion && assertion.get("Assert").isPresent()) {
        Set<String> on = new LinkedHashSet<>();
        condition.ifPresent(node -> compared(node, on));
        compared(assertion.get("Assert").get(), on);
        all.add(new Assertion(condition, assertion.get("Assert").get(), on));
      }
    }
  }

  // The values that a rule names are among those to look at.
  private void compared(Node expression, Set<String> on) {
    if (!(expression instanceof Intrinsic call)
        || !(call.argument() instanceof Sequence operands)) {
      return;
    }
    boolean compares = call.name().equals("Fn::Equals") || call.name().equals("Fn::Contains");
    for (Node operand : operands.items()) {
      if (!compares) {
        compared(operand, on);
      } else if (operand instanceof Intrinsic ref
          && ref.name().equals("Ref")
          && ref.argument() instanceof Scalar name) {
        variables
            .root(name.text(), stack)
            .ifPresent(
                domain -> {
                  on.add(name.text());
                  for (Node other : operands.items()) {
                    texts(other, Map.of()).ifPresent(texts -> texts.forEach(domain::compare));
                  }
                });
      }
    }
  }

  /** Adds to a resource's variables those that assertions bind to them. */
  void widen(Set<String> support) {
    for (Assertion assertion : all) {
      for (String variable : assertion.variables()) {
        if (support.contains(variable)) {
          support.addAll(assertion.variables());
          break;
        }
      }
    }
  }

  /** Whether no assertion certainly fails under choices; what isn't chosen may be anything. */
  boolean allow(Map<String, String> choices) {
    for (Assertion assertion : all) {
      Truth applies = assertion.condition().map(node -> evaluate(node, choices)).orElse(Truth.TRUE);
      if (applies.isTrue() && evaluate(assertion.must(), choices).isFalse()) {
        return false;
      }
    }
    return true;
  }

  private Truth evaluate(Node expression, Map<String, String> choices) {
    if (!(expression instanceof Intrinsic call)) {
      return Truth.UNKNOWN;
    }
    List<Node> operands =
        call.argument() instanceof Sequence sequence ? sequence.items() : List.of(call.argument());
    Truth result = Truth.UNKNOWN;
    switch (call.name()) {
      case "Fn::Not" -> result = evaluate(operands.get(0), choices).not();
      case "Fn::And" -> {
        result = Truth.TRUE;
        for (Node operand : operands) {
          result = result.and(evaluate(operand, choices));
        }
      }
      case "Fn::Or" -> {
        result = Truth.FALSE;
        for (Node operand : operands) {
          result = result.or(evaluate(operand, choices));
        }
      }
      case "Fn::Equals", "Fn::Contains" -> {
        if (operands.size() == 2) {
          Optional<List<String>> left = texts(operands.get(0), choices);
          Optional<List<String>> right = texts(operands.get(1), choices);
          if (left.isPresent() && right.isPresent()) {
            result = Truth.of(left.get().containsAll(right.get()));
          }
        }
      }
      default -> {}
    }
    return result;
  }

  /** A text, or a list's texts, if the choices tell them. */
  private Optional<List<String>> texts(Node node, Map<String, String> choices) {
    if (node instanceof Scalar scalar) {
      return Optional.of(List.of(scalar.text()));
    }
    if (node instanceof Sequence sequence) {
      List<String> texts = new ArrayList<>();
      for (Node item : sequence.items()) {
        Optional<List<String>> each = texts(item, choices);
        if (each.isEmpty()) {
          return Optional.empty();
        }
        texts.addAll(each.get());
      }
      return Optional.of(texts);
    }
    if (node instanceof Intrinsic call
        && call.name().equals("Ref")
        && call.argument() instanceof Scalar name) {
      String choice = choices.get(name.text());
      if (choice != null) {
        return choice.equals(Scenario.OTHER) ? Optional.empty() : Optional.of(List.of(choice));
      }
      return variables.contains(name.text())
          ? Optional.empty()
          : stack.evaluator().textOf(node).flatMap(Text::known).map(List::of);
    }
    return Optional.empty();
  }
}
