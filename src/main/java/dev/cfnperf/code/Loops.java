package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows loops once and says what their turns are for. */
final class Loops {
  // Names that only occur where an answer has more pages, as Statements.plain spells them.
  private static final Set<String> PAGE_NAMES =
      Set.of(
          "lastevaluatedkey",
          "getlastevaluatedkey",
          "withexclusivestartkey",
          "exclusivestartkey",
          "nexttoken",
          "getnexttoken",
          "nextcontinuationtoken",
          "getnextcontinuationtoken",
          "continuationtoken",
          "istruncated",
          "nextmarker",
          "nextpagetoken",
          "paginationtoken",
          "hasmorepages",
          "hasnextpage");
  private static final Set<String> RECORD_LISTS = Set.of("records", "messages", "batch");
  private static final Set<String> COUNTS = Set.of("length", "size", "hasnext", "isempty", "len");

  private final Evaluation evaluation;

  Loops(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  void run(Syntax statement, Frame frame) {
    if (statement.is(SyntaxKind.EACH)) {
      each(statement, frame);
      return;
    }
    statement.part(SyntaxRole.START).ifPresent(start -> evaluation.statements().run(start, frame));
    Loop loop = counted(statement, frame);
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
    Loop.Over over = over(source);
    if (over == Loop.Over.ITEMS
        && statement.part(SyntaxRole.SOURCE).map(this::isFewTries).orElse(false)) {
      over = Loop.Over.ATTEMPTS;
    }
    if (over == Loop.Over.ITEMS && over != Loop.Over.ATTEMPTS && statement.has(SyntaxRole.AWAIT)) {
      over = isPages(source) ? Loop.Over.PAGES : Loop.Over.ITEMS;
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
      Loop loop = new Loop(over(source), form, place(comprehension));
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
    return situation.in(new Loop(over(source), form, place(call)));
  }

  /** A loop in which a record handler of a batch library is called. */
  static Loop overRecords(Syntax call) {
    return new Loop(Loop.Over.RECORDS, Loop.Form.CALLBACK, place(call));
  }

  private static dev.cfnperf.source.Range place(Syntax syntax) {
    return syntax.code().range(syntax);
  }

  private Loop.Over over(Meaning source) {
    if (isPages(source)) {
      return Loop.Over.PAGES;
    }
    if (source instanceof Meaning.Data data && data.isEvent() && isRecords(data)) {
      return Loop.Over.RECORDS;
    }
    if (source instanceof Meaning.Choice choice) {
      for (Meaning option : choice.options()) {
        if (over(option) == Loop.Over.RECORDS) {
          return Loop.Over.RECORDS;
        }
      }
    }
    if (source instanceof Meaning.Sequence sequence) {
      for (Meaning item : sequence.items) {
        if (item instanceof Meaning.Data data && data.isEvent() && hasRecord(data)) {
          return Loop.Over.RECORDS;
        }
      }
    }
    return Loop.Over.ITEMS;
  }

  private static boolean isRecords(Meaning.Data data) {
    for (int i = data.path().size() - 1; i >= 0; i--) {
      String part = data.path().get(i);
      if (!part.equals(Meaning.Data.ELEMENT) || i == data.path().size() - 1 && i == 0) {
        return RECORD_LISTS.contains(Statements.plain(part)) && i >= data.path().size() - 2;
      }
    }
    return false;
  }

  /** Whether this is a record, or made from one: {@code Records[]} is on its path. */
  private static boolean hasRecord(Meaning.Data data) {
    for (int i = 0; i + 1 < data.path().size(); i++) {
      if (RECORD_LISTS.contains(Statements.plain(data.path().get(i)))
          && data.path().get(i + 1).equals(Meaning.Data.ELEMENT)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPages(Meaning source) {
    return source instanceof Meaning.Data data && data.last().equals(SdkResults.PAGES);
  }

  /** One element of what's looped over. */
  Meaning element(Meaning source) {
    if (source instanceof Meaning.Data data) {
      if (isPages(source)) {
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

  private Loop counted(Syntax statement, Frame frame) {
    Loop.Over over = Loop.Over.ATTEMPTS;
    if (mentionsPages(statement)) {
      over = Loop.Over.PAGES;
    } else {
      Optional<Syntax> condition = statement.part(SyntaxRole.CONDITION).map(Syntax::unwrapped);
      if (condition.isPresent()) {
        over = overWhat(condition.get(), frame);
      }
    }
    return new Loop(over, Loop.Form.STATEMENT, place(statement));
  }

  /** {@code i < records.length}: what's counted. */
  private Loop.Over overWhat(Syntax condition, Frame frame) {
    if (condition.is(SyntaxKind.NAME) || condition.is(SyntaxKind.MEMBER)) {
      Meaning meaning = evaluation.expressions().peek(condition, frame);
      if (meaning instanceof Meaning.Sequence || meaning instanceof Meaning.Data) {
        return over(meaning);
      }
    }
    Loop.Over found = Loop.Over.ATTEMPTS;
    for (Syntax part : condition.children()) {
      Syntax plain = part.unwrapped();
      boolean counts = false;
      Optional<Syntax> counted = Optional.empty();
      if (plain.is(SyntaxKind.MEMBER)) {
        counts = COUNTS.contains(Statements.plain(plain.textOf(SyntaxRole.NAME)));
        counted = plain.part(SyntaxRole.OBJECT);
      } else if (plain.is(SyntaxKind.CALL)) {
        counts = COUNTS.contains(Statements.plain(CallParts.name(plain)));
        counted =
            CallParts.object(plain).isPresent()
                ? CallParts.object(plain)
                : plain.part(SyntaxRole.ARGUMENT);
      }
      if (counts) {
        Meaning meaning =
            counted.map(c -> evaluation.expressions().peek(c, frame)).orElse(Meaning.UNKNOWN);
        evaluation.firstRecord().iterated(meaning);
        found = over(meaning);
      } else if (plain.is(SyntaxKind.BINARY)) {
        Loop.Over inner = overWhat(plain, frame);
        found = inner == Loop.Over.ATTEMPTS ? found : inner;
      }
    }
    if (condition.is(SyntaxKind.CALL)
        && COUNTS.contains(Statements.plain(CallParts.name(condition)))) {
      return Loop.Over.ITEMS;
    }
    return found;
  }

  private static boolean mentionsPages(Syntax syntax) {
    boolean names =
        switch (syntax.kind()) {
          case NAME, TEXT, SHORTHAND, OTHER -> syntax.children().size() <= 1;
          default -> false;
        };
    if (names && syntax.end() - syntax.start() < 32) {
      String plain = Statements.plain(TextLiterals.content(syntax));
      if (PAGE_NAMES.contains(plain)) {
        return true;
      }
    }
    for (Syntax child : syntax.children()) {
      if (mentionsPages(child)) {
        return true;
      }
    }
    return false;
  }

  /** {@code range(3)}: turns that are counted, not elements. */
  private boolean isFewTries(Syntax source) {
    Syntax plain = source.unwrapped();
    if (!plain.is(SyntaxKind.CALL) || !CallParts.name(plain).equals("range")) {
      return false;
    }
    for (Syntax argument : plain.parts(SyntaxRole.ARGUMENT)) {
      Syntax inner = argument.unwrapped();
      if (!inner.is(SyntaxKind.NUMBER)
          && !inner.is(SyntaxKind.NAME)
          && !inner.is(SyntaxKind.BINARY)) {
        return false;
      }
      if (inner.text().contains("len(")) {
        return false;
      }
    }
    return true;
  }
}
