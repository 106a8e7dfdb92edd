package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.Optional;

/** Adds triggers to functions, each source of a kind once. */
final class Invocations {
  private Invocations() {}

  static void add(
      LambdaFunction function,
      Trigger.Kind kind,
      Range range,
      Optional<Component> source,
      Truth enabled,
      Optional<String> qualifier) {
    for (Trigger known : function.triggers()) {
      boolean same = source.isPresent() && isSame(known, source.get());
      if (known.kind() == kind && (same || known.range().equals(range))) {
        return;
      }
    }
    function.add(new Trigger(kind, function, range, source, enabled, qualifier));
  }

  static void add(
      LambdaFunction function, Trigger.Kind kind, Range range, Optional<Component> source) {
    add(function, kind, range, source, Truth.TRUE, Optional.empty());
  }

  /** Whether a trigger comes from a component, of which there may be several views. */
  static boolean isSame(Trigger trigger, Component source) {
    return trigger.source().map(each -> each.id().equals(source.id())).orElse(false);
  }
}
