package dev.cfnperf.code;

import java.util.Optional;
import java.util.Set;

/** Tells what the turns of a loop are for: records, items, pages or attempts. */
final class LoopPurpose {
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

  LoopPurpose(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Loop.Over over(Meaning source) {
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
      if (!part.equals(Meaning.Data.ELEMENT) || (i == data.path().size() - 1 && i == 0)) {
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

  static boolean isPages(Meaning source) {
    return source instanceof Meaning.Data data && data.last().equals(SdkResults.PAGES);
  }

  Loop.Over counted(Syntax statement, Frame frame) {
    Loop.Over over = Loop.Over.ATTEMPTS;
    if (mentionsPages(statement)) {
      over = Loop.Over.PAGES;
    } else {
      Optional<Syntax> condition = statement.part(SyntaxRole.CONDITION).map(Syntax::unwrapped);
      if (condition.isPresent()) {
        over = overWhat(condition.get(), frame);
      }
    }
    return over;
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
  static boolean isFewTries(Syntax source) {
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
