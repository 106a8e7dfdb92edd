package dev.cfnperf.code;

import java.util.List;

/** The words of the library tables for what calls a function that it's given. */
final class CallbackRules {
  private final Evaluation evaluation;

  CallbackRules(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** {@code map(function, items)}. */
  Meaning mapping(Invocation call) {
    boolean pool = !call.place().textOf(SyntaxRole.CALLEE).equals("map");
    Situation turn =
        evaluation.loops().callback(call.argument(1), call.place(), pool, call.frame().situation());
    evaluation.firstRecord().iterated(call.argument(1));
    Meaning.Sequence results = new Meaning.Sequence();
    results.grown = true;
    results.rest = call.origins();
    results.items.add(
        evaluation
            .invocations()
            .runCallback(
                call.argument(0),
                List.of(evaluation.loops().element(call.argument(1))),
                call.in(pool ? turn.startedTogether() : turn)));
    return results;
  }

  /** A library's function goes through a collection: the collection first, then what to do. */
  Meaning over(Invocation call) {
    Meaning source = call.argument(0);
    evaluation.firstRecord().iterated(source);
    Situation turn =
        evaluation.loops().callback(source, call.place(), true, call.frame().situation());
    for (Meaning argument : call.all()) {
      if (argument instanceof Meaning.Closure work) {
        evaluation
            .invocations()
            .runCallback(
                work, List.of(evaluation.loops().element(source)), call.in(turn.startedTogether()));
      }
    }
    return Meaning.unknown(call.origins());
  }

  Meaning submit(Invocation call) {
    List<Meaning> rest =
        call.arguments().isEmpty()
            ? List.of()
            : call.arguments().subList(1, call.arguments().size());
    return evaluation
        .invocations()
        .runCallback(call.argument(0), rest, call.in(call.frame().situation().startedTogether()));
  }
}
