package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;

/** Follows loops once and says what their turns are for. */
final class Loops {
  private final Evaluation evaluation;
  private final LoopPurpose purpose;

  Loops(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.purpose = new LoopPurpose(evaluation);
  }

  void run(Syntax statement, Frame frame) {
    if (statement.is(SyntaxKind.EACH)) {
      each(statement, frame);
      return;
    }
    statement.part(SyntaxRole.START).ifPresent(start -> evaluation.statements().run(start, frame));
    Loop loop = new Loop(purpose.counted(statement, frame), Loop.Form.STATEMENT, place(statement));
    Frame inside = frame.in(frame.situation().in(loop));
    statement
        .part(SyntaxRole.CONDITION)
        .ifPresent(condition -> evaluation.expressions().evaluate(condition, inside));
    statement.part(SyntaxRole.BODY).ifPresent(body -> evaluation.statements().run(body, inside));
    statement.part(SyntaxRole.STEP).ifPresent(step -> evaluation.statements().run(step, inside));
  }

  private void each(Syntax statement, Frame frame) {
    Meaning source =
        statement
            .part(SyntaxRole.SOURCE)
            .map(s -> evaluation.expressions().evaluate(s, frame))
            .orElse(Meaning.UNKNOWN);
    evaluation.firstRecord().iterated(source);
    Loop.Over over = purpose.over(source);
    if (over == Loop.Over.ITEMS
        && statement.part(SyntaxRole.SOURCE).map(LoopPurpose::isFewTries).orElse(false)) {
      over = Loop.Over.ATTEMPTS;
    }
    if (over == Loop.Over.ITEMS && over != Loop.Over.ATTEMPTS && statement.has(SyntaxRole.AWAIT)) {
      over = LoopPurpose.isPages(source) ? Loop.Over.PAGES : Loop.Over.ITEMS;
    }
    Loop loop = new Loop(over, Loop.Form.STATEMENT, place(statement));
    Frame inside = frame.in(frame.situation().in(loop));
    statement
        .part(SyntaxRole.ITEM)
        .ifPresent(item -> evaluation.assignments().declare(item, element(source), inside));
    Outcome body =
        statement
            .part(SyntaxRole.BODY)
            .map(b -> evaluation.statements().run(b, inside))
            .orElse(Outcome.GOES_ON);
    // Python's else of a loop runs when nothing broke it off.
    Frame after = frame.in(body.goesOn() ? body.rest(frame.situation()) : frame.situation());
    statement
        .part(SyntaxRole.OTHERWISE)
        .ifPresent(otherwise -> evaluation.statements().run(otherwise, after));
  }

  /** Comprehensions: their clauses loop, their filters drop items. */
  Meaning comprehension(Syntax comprehension, Frame frame) {
    Frame now = frame.in(new Scope(Optional.of(frame.scope()), false));
    Origins origins = Origins.NONE;
    for (Syntax clause : comprehension.parts(SyntaxRole.CLAUSE)) {
      if (clause.is(SyntaxKind.FILTER)) {
        Frame here = now;
        Meaning condition =
            clause
                .part(SyntaxRole.CONDITION)
                .map(c -> evaluation.expressions().evaluate(c, here))
                .orElse(Meaning.UNKNOWN);
        evaluation.uses().filtered(condition.origins());
        continue;
      }
      if (!clause.is(SyntaxKind.CLAUSE)) {
        continue;
      }
      Frame here = now;
      Meaning source =
          clause
              .part(SyntaxRole.SOURCE)
              .map(s -> evaluation.expressions().evaluate(s, here))
              .orElse(Meaning.UNKNOWN);
      evaluation.firstRecord().iterated(source);
      origins = origins.and(source.origins());
      Loop.Form form =
          frame.situation().together() ? Loop.Form.CONCURRENT : Loop.Form.COMPREHENSION;
      Loop loop = new Loop(purpose.over(source), form, place(comprehension));
      now = now.in(now.situation().in(loop));
      Frame inside = now;
      clause
          .part(SyntaxRole.ITEM)
          .ifPresent(item -> evaluation.assignments().declare(item, element(source), inside));
    }
    Frame inside = now;
    Optional<Syntax> value = comprehension.part(SyntaxRole.VALUE);
    if (value.isEmpty()) {
      return Meaning.unknown(origins);
    }
    if (value.get().is(SyntaxKind.PAIR)) {
      Meaning.Struct struct = new Meaning.Struct();
      struct.open = true;
      for (Syntax part : value.get().children()) {
        struct.rest = struct.rest.and(evaluation.expressions().evaluate(part, inside).origins());
      }
      return struct;
    }
    Meaning.Sequence sequence = new Meaning.Sequence();
    sequence.items.add(evaluation.expressions().evaluate(value.get(), inside));
    sequence.grown = true;
    sequence.rest = origins;
    return sequence;
  }

  /** What a function given to {@code forEach}, {@code map} and the like is called in. */
  Situation callback(Meaning source, Syntax call, boolean concurrent, Situation situation) {
    Loop.Form form = concurrent ? Loop.Form.CONCURRENT : Loop.Form.CALLBACK;
    return situation.in(new Loop(purpose.over(source), form, place(call)));
  }

  /** A loop in which a record handler of a batch library is called. */
  static Loop overRecords(Syntax call) {
    return new Loop(Loop.Over.RECORDS, Loop.Form.PROCESSOR, place(call));
  }

  private static dev.cfnperf.source.Range place(Syntax syntax) {
    return syntax.code().range(syntax);
  }

  /** One element of what's looped over. */
  Meaning element(Meaning source) {
    if (source instanceof Meaning.Data data) {
      if (LoopPurpose.isPages(source)) {
        return new Meaning.Data(
            data.act(), data.path().subList(0, data.path().size() - 1), data.origins());
      }
      return data.part(Meaning.Data.ELEMENT);
    }
    if (source instanceof Meaning.Sequence sequence) {
      List<Meaning> items = sequence.items;
      return items.isEmpty() ? Meaning.unknown(sequence.origins()) : Meaning.Choice.of(items);
    }
    if (source instanceof Meaning.Choice choice && !choice.options().isEmpty()) {
      return element(choice.options().get(0));
    }
    return Meaning.unknown(source.origins());
  }

  /** {@code continue}: the item it's about isn't used. */
  void skipped(Frame frame) {
    List<Branch.Arm> arms = frame.situation().arms();
    if (!arms.isEmpty()) {
      evaluation.uses().filtered(arms.get(arms.size() - 1).branch().origins());
    }
  }
}
