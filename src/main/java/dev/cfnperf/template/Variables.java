package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the conditions of a tree of stacks turn on: parameters with the values that make a
 * difference, and comparisons that can't be computed.
 */
final class Variables {
  private static final int MAX_VALUES = 12;

  private final Map<String, Set<String>> domains = new LinkedHashMap<>();
  private final Set<String> underway = new HashSet<>();

  /** The values that a variable takes on; the first is what holds if nobody chooses. */
  List<String> values(String variable) {
    return List.copyOf(domains.get(variable));
  }

  /** Adds the variables that a node of a stack depends on. */
  void collect(Node node, Stack stack, Set<String> into) {
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        collect(entry.value(), stack, into);
      }
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        collect(item, stack, into);
      }
    } else if (node instanceof Intrinsic call) {
      if (call.name().equals("Ref") && call.argument() instanceof Scalar name) {
        parameter(name.text(), stack, false, into);
      } else if (call.name().equals("Fn::Sub") && call.argument() instanceof Scalar text) {
        for (String name : Substitution.names(text.text())) {
          parameter(name, stack, false, into);
        }
      } else {
        if (call.name().equals("Fn::If")
            && call.argument() instanceof Sequence branches
            && !branches.items().isEmpty()
            && branches.items().get(0) instanceof Scalar condition) {
          condition(condition.text(), stack, into);
        }
        collect(call.argument(), stack, into);
      }
    }
  }

  /** Adds the variables that a condition of a stack depends on. */
  void condition(String name, Stack stack, Set<String> into) {
    Node expression = stack.template().conditions().get(name);
    String key = stack.path() + name;
    if (expression != null && underway.add(key)) {
      expression(expression, stack, into);
      underway.remove(key);
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
        case "Fn::And", "Fn::Or", "Fn::Not" ->
            operands.forEach(operand -> expression(operand, stack, into));
        case "Fn::Equals" -> {
          if (operands.size() == 2) {
            comparison(operands.get(0), operands.get(1), stack, into);
          }
        }
        default -> choose(Comparison.keyOf(stack, call), into);
      }
    }
  }

  private void comparison(Node left, Node right, Stack stack, Set<String> into) {
    Optional<String> a = variable(left, stack);
    Optional<String> b = variable(right, stack);
    Optional<String> literal =
        stack.evaluator().textOf(a.isPresent() ? right : left).flatMap(Text::known);
    if (a.isPresent() != b.isPresent() && literal.isPresent()) {
      String variable = a.or(() -> b).get();
      domains.get(variable).add(literal.get());
      into.add(variable);
      return;
    }
    operand(left, stack, into);
    operand(right, stack, into);
    Optional<Text> x = stack.evaluator().textOf(left);
    Optional<Text> y = stack.evaluator().textOf(right);
    if (x.isEmpty() || y.isEmpty()) {
      choose(Comparison.keyOf(stack, left), into);
    } else if (!x.get().isKnown() || !y.get().isKnown()) {
      choose(Comparison.keyOf(x.get(), y.get()), into);
    }
  }

  // Something computed from parameters: each of their values may matter.
  private void operand(Node node, Stack stack, Set<String> into) {
    if (node instanceof Intrinsic call) {
      if (call.name().equals("Ref") && call.argument() instanceof Scalar name) {
        parameter(name.text(), stack, true, into);
      } else {
        operand(call.argument(), stack, into);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> operand(item, stack, into));
    }
  }

  private void choose(String key, Set<String> into) {
    domains.computeIfAbsent(key, any -> new LinkedHashSet<>(List.of("false", "true")));
    into.add(key);
  }

  private void parameter(String name, Stack stack, boolean computedWith, Set<String> into) {
    Parameter parameter = stack.template().parameters().get(name);
    if (parameter == null) {
      return;
    }
    Optional<Node> argument = argument(name, stack);
    if (argument.isPresent()) {
      collect(argument.get(), stack.nesting().orElseThrow().parent(), into);
      return;
    }
    boolean ranges = computedWith || parameter.defaultValue().isEmpty();
    if (ranges && !parameter.allowedValues().isEmpty() && !stack.given().containsKey(name)) {
      String variable = stack.path() + name;
      Set<String> domain = domain(variable, parameter);
      for (String value : parameter.allowedValues()) {
        if (domain.size() < MAX_VALUES) {
          domain.add(value);
        }
      }
      into.add(variable);
    }
  }

  /** The variable that a node is, if it's a reference to a parameter that nobody has set. */
  private Optional<String> variable(Node node, Stack stack) {
    if (!(node instanceof Intrinsic call)
        || !call.name().equals("Ref")
        || !(call.argument() instanceof Scalar name)) {
      return Optional.empty();
    }
    if (name.text().startsWith("AWS::")) {
      domains.computeIfAbsent(name.text(), any -> new LinkedHashSet<>(List.of(Scenario.OTHER)));
      return Optional.of(name.text());
    }
    Parameter parameter = stack.template().parameters().get(name.text());
    if (parameter == null || stack.given().containsKey(name.text()) || parameter.isLookedUp()) {
      return Optional.empty();
    }
    Optional<Node> argument = argument(name.text(), stack);
    if (argument.isPresent()) {
      return variable(argument.get(), stack.nesting().orElseThrow().parent());
    }
    String variable = stack.path() + name.text();
    domain(variable, parameter);
    return Optional.of(variable);
  }

  private Set<String> domain(String variable, Parameter parameter) {
    return domains.computeIfAbsent(
        variable,
        any -> {
          Set<String> domain = new LinkedHashSet<>();
          if (parameter.allowedValues().isEmpty()) {
            domain.add(parameter.defaultValue().orElse(Scenario.OTHER));
            domain.add(Scenario.OTHER);
          } else {
            domain.add(parameter.defaultValue().orElse(parameter.allowedValues().get(0)));
            List<String> few = new ArrayList<>(parameter.allowedValues());
            domain.addAll(few.subList(0, Math.min(few.size(), MAX_VALUES)));
          }
          return domain;
        });
  }

  private static Optional<Node> argument(String name, Stack stack) {
    return stack.nesting().flatMap(in -> in.arguments().get(name));
  }
}
