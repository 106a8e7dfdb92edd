package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs functions that the handler doesn't reach, so that their calls are known as such. */
final class Leftovers {
  private final Evaluation evaluation;
  private final Set<Syntax> visited;

  Leftovers(Evaluation evaluation, Set<Syntax> visited) {
    this.evaluation = evaluation;
    this.visited = visited;
  }

  void run(SourceModule module) {
    Frame frame =
        Frame.of(module.scope(), module, Situation.of(Placement.UNREACHABLE), Optional.empty());
    walk(module.syntax(), frame);
  }

  private void walk(Syntax syntax, Frame frame) {
    for (Syntax child : syntax.children()) {
      if (child.is(SyntaxKind.CLASS)) {
        members(child, frame);
      } else if (child.is(SyntaxKind.FUNCTION) && !visited.contains(child)) {
        invoke(child, frame, frame.self());
      } else if (child.is(SyntaxKind.FUNCTION) || !child.is(SyntaxKind.TYPE)) {
        walk(child, frame);
      }
    }
  }

  private void members(Syntax type, Frame frame) {
    Meaning.OwnClass own = evaluation.definitions().ownClass(type, frame);
    Frame inside =
        Frame.of(
            own.members(),
            frame.module(),
            frame.situation(),
            Optional.of(evaluation.instances().any(own, type, frame)));
    for (Syntax item : type.part(SyntaxRole.BODY).map(Syntax::children).orElse(List.of())) {
      Syntax member =
          item.is(SyntaxKind.DECORATED) ? item.part(SyntaxRole.DEFINITION).orElse(item) : item;
      if (member.is(SyntaxKind.FUNCTION) && !visited.contains(member)) {
        invoke(member, inside, inside.self());
      } else if (member.is(SyntaxKind.CLASS)) {
        members(member, inside);
      }
    }
  }

  private void invoke(Syntax function, Frame frame, Optional<Meaning> self) {
    Meaning.Closure closure =
        new Meaning.Closure(function, frame.scope(), frame.module(), self, false);
    evaluation.invocations().invoke(closure, Invocation.of(function, List.of(), frame, evaluation));
  }
}
