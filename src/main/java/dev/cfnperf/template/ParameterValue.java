package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.source.Range;
import dev.cfnperf.template.Resolved.Chars;
import java.util.Optional;

/** What a parameter is in a scenario, in the order in which CloudFormation would be told it. */
final class ParameterValue {
  private ParameterValue() {}

  static Resolved of(Parameter parameter, Stack stack, Range range) {
    Optional<Resolved> passed = passed(parameter, stack);
    if (passed.isPresent()) {
      return passed.get() instanceof Chars chars
          ? typed(parameter, chars.text().pattern(), range)
          : passed.get();
    }
    String variable = stack.path() + parameter.name();
    Optional<String> value = Optional.ofNullable(stack.given().get(parameter.name()));
    if (value.isEmpty()) {
      value = stack.scenario().choice(variable);
    }
    if (value.isPresent() && value.get().equals(Scenario.OTHER)) {
      return Evaluator.symbol(variable, range);
    }
    if (value.isEmpty()) {
      value = parameter.defaultValue();
    }
    if (value.isEmpty() && parameter.allowedValues().size() == 1) {
      value = Optional.of(parameter.allowedValues().get(0));
    }
    if (value.isEmpty() || parameter.isLookedUp()) {
      return Evaluator.symbol(variable, range);
    }
    return typed(parameter, value.get(), range);
  }

  private static Optional<Resolved> passed(Parameter parameter, Stack stack) {
    if (stack.nesting().isEmpty()) {
      return Optional.empty();
    }
    Stack.Nesting nesting = stack.nesting().get();
    Optional<Node> argument = nesting.arguments().get(parameter.name());
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    Resolved value = nesting.parent().evaluator().evaluate(argument.get());
    return value instanceof Resolved.Absent ? Optional.empty() : Optional.of(value);
  }

  private static Resolved typed(Parameter parameter, String pattern, Range range) {
    return parameter.isList() ? Coercion.list(pattern, range) : Evaluator.chars(pattern, range);
  }

  /** Where the value comes from, in words. */
  static String origin(Parameter parameter, Stack stack) {
    boolean isDefault =
        parameter.defaultValue().isPresent()
            && !stack.given().containsKey(parameter.name())
            && stack.scenario().choice(stack.path() + parameter.name()).isEmpty()
            && passed(parameter, stack).isEmpty();
    return "parameter " + parameter.name() + (isDefault ? ", default" : "");
  }
}
