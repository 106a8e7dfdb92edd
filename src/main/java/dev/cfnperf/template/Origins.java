package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.source.Value;
import java.util.Optional;

/** Where a value comes from that isn't written at its place: the parameter behind a {@code Ref}. */
final class Origins {
  private Origins() {}

  /**
   * The parameter, also behind the branch of an {@code Fn::If} that holds; empty if there's none.
   */
  static Optional<Value.Origin> of(Node node, Stack stack) {
    if (!(node instanceof Intrinsic call)) {
      return Optional.empty();
    }
    if (call.name().equals("Ref") && call.argument() instanceof Scalar name) {
      return Optional.ofNullable(stack.template().parameters().get(name.text()))
          .map(p -> new Value.Origin(ParameterValue.origin(p, stack), p.range()));
    }
    if (call.name().equals("Fn::If")
        && call.argument() instanceof Node.Sequence branches
        && branches.items().size() == 3
        && branches.items().get(0) instanceof Scalar condition) {
      boolean holds = stack.conditions().holds(condition.text());
      return of(branches.items().get(holds ? 1 : 2), stack);
    }
    return Optional.empty();
  }
}
