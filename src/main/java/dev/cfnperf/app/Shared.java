package dev.cfnperf.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A thing outside the template that one or more functions have, such as a line of source. */
public record Shared<T>(T thing, List<LambdaFunction> functions) {
  public Shared {
    functions = List.copyOf(functions);
  }

  /** What the functions have, each thing once, in their order. */
  public static <T> List<Shared<T>> among(
      List<LambdaFunction> functions, Function<LambdaFunction, List<T>> things) {
    Map<T, List<LambdaFunction>> having = new LinkedHashMap<>();
    for (LambdaFunction function : functions) {
      for (T thing : things.apply(function)) {
        List<LambdaFunction> known = having.computeIfAbsent(thing, any -> new ArrayList<>());
        if (!known.contains(function)) {
          known.add(function);
        }
      }
    }
    List<Shared<T>> shared = new ArrayList<>(having.size());
    for (Map.Entry<T, List<LambdaFunction>> each : having.entrySet()) {
      shared.add(new Shared<>(each.getKey(), each.getValue()));
    }
    return shared;
  }

  /** The first of the functions. */
  public LambdaFunction function() {
    return functions.get(0);
  }
}
