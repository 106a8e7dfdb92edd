package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the conditions of a tree of stacks turn on: parameters with the values that make a
 * difference, and comparisons that can't be computed. Conditions, passed parameters and outputs are
 * gone through once each, however many refer to them.
 */
final class Variables {
  private final Map<String, Domain> domains = new LinkedHashMap<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, Set<String>> done = new HashMap<>();
  private int depth;

  /** The values that a variable takes on; the first is what holds if nobody chooses. */
  List<String> values(String variable) {
    List<String> known = values.get(variable);
    if (known == null) {
      known = domains.get(variable).values();
      values.put(variable, known);
    }
    return known;
  }

  boolean contains(String variable) {
    return domains.containsKey(variable);
  }

  /** A parameter of the root stack as a variable, if nobody has set it. */
  Optional<Domain> root(String name, Stack root) {
    return variable(name, root).map(domains::get);
  }

  /** Adds the variables that a node of a stack depends on. */
  void collect(Node node, Stack stack, Set<String> into) {
    if (into.size() >= Limits.VARIABLES) {
      return;
    }
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        collect(entry.value(), stack, into);
      }
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        collect(item, stack, into);
      }
    } else if (node instanceof Intrinsic call) {
      intrinsic(call, stack, into);
    }
  }

  private void intrinsic(Intrinsic call, Stack stack, Set<String> into) {
    for (Reference reference : Reference.in(call)) {
      if (reference.attribute().isEmpty()) {
        parameter(reference.name(), stack, into);
      } else {
        stack
            .output(reference.name(), reference.attribute())
            .ifPresent(
                output -> {
                  Stack child = stack.declaredChildren().get(reference.name());
                  String key = "output " + child.path() + reference.attribute();
                  once(key, into, own -> collect(output, child, own));
                });
      }
    }
    if (call.name().equals("Fn::If")
        && call.argument() instanceof Sequence branches
        && !branches.items().isEmpty()
        && branches.items().get(0) instanceof Scalar condition) {
      condition(condition.text(), stack, into);
    }
    if (!call.name().equals("Ref")) {
      collect(call.argument(), stack, into);
    }
  }

  /** Something to add variables to a set. */
  private interface Collector {
    void addTo(Set<String> own);
  }

  // What meets itself on the way adds nothing more.
  private void once(String key, Set<String> into, Collector collector) {
    Set<String> own = done.get(key);
    if (own == null) {
      own = new LinkedHashSet<>();
      done.put(key, own);
      if (depth < Limits.CONDITION_DEPTH) {
        depth++;
        collector.addTo(own);
        depth--;
      }
    }
    for (String variable : own) {
      if (into.size() < Limits.VARIABLES) {
        into.add(variable);
      }
    }
  }

  /** Adds the variables that a condition of a stack depends on. */
  void condition(String name, Stack stack, Set<String> into) {
    Optional<Node> expression = stack.section("Conditions").get(name);
    if (expression.isPresent()) {
      String key = "condition " + stack.path() + name;
      once(key, into, own -> expression(expression.get(), stack, own));
    }
  }

  private void expression(Node expression, Stack stack, Set<String> into) {
    if (expression instanceof Mapping mapping) {
      mapping.scalar("Condition").ifPresent(name -> condition(name.text(), stack, into));
    } else if (expression instanceof Intrinsic call) {
      List<Node> operands =
          call.argument() instanceof Sequence sequence
              ? sequence.items()
              : List.of(call.argument());
      switch (call.name()) {
        case "Condition" -> {
          if (call.argument() instanceof Scalar name) {
            condition(name.text(), stack, into);
          }
        }
        case "Fn::And", "Fn::Or", "Fn::Not" -> {
          for (Node operand : operands) {
            expression(operand, stack, into);
          }
        }
        case "Fn::Equals" -> {
          if (operands.size() == 2) {
            comparison(call, operands.get(0), operands.get(1), stack, into);
          }
        }
        default -> choose(call, stack, into);
      }
    }
  }

  private void comparison(Node whole, Node left, Node right, Stack stack, Set<String> into) {
    Optional<String> variable = variable(left, stack);
    Node other = right;
    if (variable.isEmpty()) {
      variable = variable(right, stack);
      other = left;
    }
    Optional<Text> text = stack.evaluator().textOf(other);
    if (variable.isPresent() && text.isPresent() && text.get().isKnown()) {
      domains.get(variable.get()).compare(text.get().pattern());
      into.add(variable.get());
      variable(other, stack).ifPresent(into::add);
      return;
    }
    Set<String> seen = new HashSet<>();
    boolean leftFree = operand(left, stack, seen, into);
    boolean free = operand(right, stack, seen, into) || leftFree;
    if (free || !isKnown(left, stack) || !isKnown(right, stack)) {
      choose(whole, stack, into);
    }
  }

  private static boolean isKnown(Node node, Stack stack) {
    return stack.evaluator().textOf(node).map(Text::isKnown).orElse(false);
  }

  /**
   * Adds what a comparison is computed from: each of a parameter's values may matter.
   *
   * @return whether any value whatever may go into it
   */
  private boolean operand(Node node, Stack stack, Set<String> seen, Set<String> into) {
    boolean free = false;
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        free |= operand(item, stack, seen, into);
      }
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        free |= operand(entry.value(), stack, seen, into);
      }
    } else if (node instanceof Intrinsic call) {
      for (Reference reference : Reference.in(call)) {
        if (reference.attribute().isEmpty() && seen.add(stack.path() + reference.name())) {
          free |= computedWith(reference.name(), stack, seen, into);
        }
      }
      if (!call.name().equals("Ref")) {
        free |= operand(call.argument(), stack, seen, into);
      }
    }
    return free;
  }

  private boolean computedWith(String name, Stack stack, Set<String> seen, Set<String> into) {
    Optional<Node> argument = argument(name, stack);
    if (argument.isPresent()) {
      return operand(argument.get(), stack.nesting().orElseThrow().parent(), seen, into);
    }
    Parameter parameter = stack.template().parameters().get(name);
    Optional<String> variable = variable(name, stack);
    if (parameter == null || variable.isEmpty()) {
      return false;
    }
    domains.get(variable.get()).range();
    into.add(variable.get());
    return parameter.allowedValues().isEmpty();
  }

  private void choose(Node comparison, Stack stack, Set<String> into) {
    String key = Comparison.keyOf(stack, comparison);
    domains.computeIfAbsent(key, any -> Domain.ofTruth());
    into.add(key);
  }

  // A parameter that a resource uses ranges over its values only if none of them is the default.
  private void parameter(String name, Stack stack, Set<String> into) {
    Parameter parameter = stack.template().parameters().get(name);
    if (parameter == null) {
      return;
    }
    Optional<Node> argument = argument(name, stack);
    if (argument.isPresent()) {
      String key = "parameter " + stack.path() + name;
      Stack parent = stack.nesting().orElseThrow().parent();
      once(key, into, own -> collect(argument.get(), parent, own));
    } else if (parameter.defaultValue().isEmpty() && !parameter.allowedValues().isEmpty()) {
      variable(name, stack)
          .ifPresent(
              variable -> {
                domains.get(variable).range();
                into.add(variable);
              });
    }
  }

  /** The variable that a node is, if it's a reference to a parameter that nobody has set. */
  private Optional<String> variable(Node node, Stack stack) {
    return node instanceof Intrinsic call
            && call.name().equals("Ref")
            && call.argument() instanceof Scalar name
        ? variable(name.text(), stack)
        : Optional.empty();
  }

  private Optional<String> variable(String name, Stack stack) {
    if (name.startsWith("AWS::") && !name.equals("AWS::NoValue")) {
      domains.computeIfAbsent(name, any -> Domain.open());
      return Optional.of(name);
    }
    Parameter parameter = stack.template().parameters().get(name);
    if (parameter == null || stack.given().containsKey(name) || parameter.isLookedUp()) {
      return Optional.empty();
    }
    Optional<Node> argument = argument(name, stack);
    if (argument.isPresent()) {
      return variable(argument.get(), stack.nesting().orElseThrow().parent());
    }
    String variable = stack.path() + name;
    domains.computeIfAbsent(variable, any -> Domain.of(parameter));
    return Optional.of(variable);
  }

  private static Optional<Node> argument(String name, Stack stack) {
    return stack.nesting().flatMap(in -> in.arguments().get(name));
  }
}
