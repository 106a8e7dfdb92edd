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
    Optional<Node> mapping = name.flatMap(each -> stack.section("Mappings").get(each));
    if (name.isEmpty() || (mapping.isEmpty() && stack.isOpen())) {
      return evaluator.unknown(call);
    }
    boolean certain = true;
    List<Node> found = new ArrayList<>();
    found.add(mapping.orElse(call));
    for (int i = 1; i <= 2; i++) {
      Optional<String> key = evaluator.textOf(path.items().get(i)).flatMap(Text::known);
      certain &= key.isPresent();
      found = descend(found, key, stack);
    }
    Optional<Node> fallback =
        path.items().size() > 3 && path.items().get(3) instanceof Mapping options
            ? options.get("DefaultValue")
            : Optional.empty();
    if (fallback.isPresent() && (found.isEmpty() || !certain)) {
      found.add(fallback.get());
    }
    Optional<Node> value = agreed(found);
    return value.isPresent() ? evaluator.evaluate(value.get()) : evaluator.unknown(call);
  }

  private static List<Node> descend(List<Node> from, Optional<String> key, Stack stack) {
    List<Node> found = new ArrayList<>();
    for (Node node : from) {
      if (node instanceof Mapping mapping) {
        Mapping expanded = stack.expand(mapping);
        if (key.isPresent()) {
          expanded.get(key.get()).ifPresent(found::add);
        } else {
          for (Entry entry : expanded.entries()) {
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
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }
}
