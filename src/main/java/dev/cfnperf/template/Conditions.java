package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which conditions of a stack hold in its scenario. */
final class Conditions {
  // Conditions that refer to each other one after the other.

  private final Stack stack;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> underway = new HashSet<>();

  Conditions(Stack stack) {
    this.stack = stack;
  }

  /** Whether a condition holds; one that isn't declared, or depends on itself, doesn't. */
  boolean holds(String name) {
    Boolean before = known.get(name);
    if (before != null) {
      return before;
    }
    Optional<Node> expression = stack.section("Conditions").get(name);
    if (expression.isEmpty() || underway.size() > Limits.CONDITION_DEPTH || !underway.add(name)) {
      return false;
    }
    boolean holds = evaluate(expression.get());
    underway.remove(name);
    known.put(name, holds);
    return holds;
  }

  private boolean evaluate(Node expression) {
    if (expression instanceof Mapping mapping && mapping.scalar("Condition").isPresent()) {
      return holds(mapping.scalar("Condition").get().text());
    }
    if (!(expression instanceof Intrinsic call)) {
      return expression instanceof Scalar scalar && Coercion.bool(scalar.text()).orElse(false);
    }
    List<Node> operands =
        call.argument() instanceof Sequence sequence ? sequence.items() : List.of(call.argument());
    return switch (call.name()) {
      case "Condition" -> call.argument() instanceof Scalar name && holds(name.text());
      case "Fn::Not" -> !operands.isEmpty() && !evaluate(operands.get(0));
      case "Fn::And" -> {
        boolean all = true;
        for (Node operand : operands) {
          all &= evaluate(operand);
        }
        yield all;
      }
      case "Fn::Or" -> {
        boolean any = false;
        for (Node operand : operands) {
          any |= evaluate(operand);
        }
        yield any;
      }
      case "Fn::Equals" -> operands.size() == 2 && equal(call, operands.get(0), operands.get(1));
      default -> choice(Comparison.keyOf(stack, call));
    };
  }

  private boolean equal(Node comparison, Node left, Node right) {
    Optional<Text> a = stack.evaluator().textOf(left);
    Optional<Text> b = stack.evaluator().textOf(right);
    if (a.isPresent() && b.isPresent()) {
      if (a.get().pattern().equals(b.get().pattern())) {
        return true;
      }
      if (a.get().isKnown() && b.get().isKnown()) {
        return false;
      }
    }
    // A parameter that has none of the values it's compared with has no choice: it's false.
    return choice(Comparison.keyOf(stack, comparison));
  }

  private boolean choice(String key) {
    return stack.scenario().choice(key).orElse("false").equals("true");
  }
}
