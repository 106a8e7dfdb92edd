package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Fn::FindInMap}. A key that isn't known matters only if the values differ. */
final class Mappings {
  private Mappings() {}

  static Resolved find(Intrinsic call, Stack stack, Evaluator evaluator) {
    if (!(call.argument() instanceof Sequence path) || path.items().size() < 3) {
      return Resolved.UNKNOWN;
    }
    Optional<String> name = evaluator.textOf(path.items().get(0)).flatMap(Text::known);
    if (name.isEmpty()) {
      return Evaluator.symbol("mapping", call.range());
    }
    List<Node> found = new ArrayList<>();
    found.add(stack.template().section("Mappings").get(name.get()).orElse(call));
    for (int i = 1; i <= 2; i++) {
      found = descend(found, evaluator.textOf(path.items().get(i)).flatMap(Text::known));
    }
    Optional<Node> fallback =
        path.items().size() > 3 && path.items().get(3) instanceof Mapping options
            ? options.get("DefaultValue")
            : Optional.empty();
    if (found.isEmpty() && fallback.isPresent()) {
      return evaluator.evaluate(fallback.get());
    }
    return agreed(found)
        .map(evaluator::evaluate)
        .orElse(Evaluator.symbol("mapping " + name.get(), call.range()));
  }

  private static List<Node> descend(List<Node> from, Optional<String> key) {
    List<Node> found = new ArrayList<>();
    for (Node node : from) {
      if (node instanceof Mapping mapping) {
        for (Entry entry : mapping.entries()) {
          if (key.isEmpty() || key.get().equals(entry.name())) {
            found.add(entry.value());
          }
        }
      }
    }
    return found;
  }

  private static Optional<Node> agreed(List<Node> values) {
    if (values.size() == 1) {
      return Optional.of(values.get(0));
    }
    for (Node value : values) {
      boolean same =
          value instanceof Scalar scalar
              && values.get(0) instanceof Scalar first
              && scalar.text().equals(first.text());
      if (!same) {
        return Optional.empty();
      }
    }
    return values.stream().findFirst();
  }
}
