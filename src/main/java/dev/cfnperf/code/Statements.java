package dev.cfnperf.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Follows statements: every branch is taken and every loop runs once. */
final class Statements {
  private final Evaluation evaluation;

  Statements(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Outcome run(Syntax statement, Frame frame) {
    if (!evaluation.budget().take()) {
      return Outcome.LEAVES;
    }
    return switch (statement.kind()) {
      case MODULE -> block(statement.children(), frame);
      case BLOCK -> block(statement.parts(SyntaxRole.ITEM), frame);
      case OTHER, DECLARATION -> inside(statement, frame);
      case IMPORT -> goOn(() -> evaluation.imports().take(statement, frame));
      case EXPORT -> goOn(() -> evaluation.exports().take(statement, frame));
      case TYPE, PACKAGE, ANNOTATION -> Outcome.GOES_ON;
      case FUNCTION -> goOn(() -> define(statement, frame));
      case CLASS -> goOn(() -> defineClass(statement, frame));
      case DECORATED -> goOn(() -> evaluation.definitions().decorate(statement, frame));
      case GLOBAL -> goOn(() -> takeFromOutside(statement, frame));
      case CONDITIONAL -> conditional(statement, frame);
      case SWITCH -> cases(statement, frame);
      case EACH, WHILE, FOR -> goOn(() -> evaluation.loops().run(statement, frame));
      case TRY -> attempt(statement, frame);
      case WITH -> with(statement, frame);
      case STATIC -> Outcome.GOES_ON;
      case RETURN -> {
        Optional<Syntax> value = statement.part(SyntaxRole.VALUE);
        Meaning answer = value.isPresent() ? evaluate(value.get(), frame) : Meaning.ABSENT;
        frame.answers().returned.add(answer);
        yield Outcome.LEAVES;
      }
      case THROW -> {
        for (Syntax child : statement.children()) {
          evaluate(child, frame.in(frame.situation().afterFailure()));
        }
        yield Outcome.LEAVES;
      }
      case CONTINUE -> {
        evaluation.loops().skipped(frame);
        yield Outcome.SKIPS;
      }
      case BREAK -> Outcome.SKIPS;
      default -> goOn(() -> evaluate(statement, frame));
    };
  }

  private static Outcome goOn(Runnable action) {
    action.run();
    return Outcome.GOES_ON;
  }

  private Meaning evaluate(Syntax expression, Frame frame) {
    return evaluation.expressions().evaluate(expression, frame);
  }

  Outcome block(List<Syntax> items, Frame frame) {
    if (frame.language().isNode()) {
      hoist(items, frame);
    }
    Frame now = frame;
    for (Syntax item : items) {
      Outcome outcome = run(item, now);
      if (!outcome.goesOn()) {
        return outcome;
      }
      now = now.in(outcome.rest(now.situation()));
    }
    boolean failed = now.situation().failed() && !frame.situation().failed();
    return failed ? Outcome.onlyAfterFailure() : Outcome.GOES_ON;
  }

  /** JavaScript's functions are there before the statements above them run. */
  private void hoist(List<Syntax> items, Frame frame) {
    for (Syntax item : items) {
      Syntax declared =
          item.is(SyntaxKind.EXPORT) ? item.part(SyntaxRole.DECLARATION).orElse(item) : item;
      if (declared.is(SyntaxKind.FUNCTION) && declared.has(SyntaxRole.NAME)) {
        define(declared, frame);
      }
    }
  }

  /** A declaration or an unnamed statement: what's in it. */
  private Outcome inside(Syntax statement, Frame frame) {
    Outcome last = Outcome.GOES_ON;
    List<Syntax> items =
        statement.is(SyntaxKind.DECLARATION)
            ? statement.parts(SyntaxRole.ITEM)
            : statement.children();
    for (Syntax child : items) {
      last = run(child, frame);
    }
    return items.size() == 1 ? last : Outcome.GOES_ON;
  }

  private void define(Syntax function, Frame frame) {
    if (function.has(SyntaxRole.NAME)) {
      frame
          .scope()
          .declare(
              function.textOf(SyntaxRole.NAME), evaluation.definitions().closure(function, frame));
    } else {
      evaluate(function, frame);
    }
  }

  private void defineClass(Syntax type, Frame frame) {
    frame
        .scope()
        .declare(type.textOf(SyntaxRole.NAME), evaluation.definitions().ownClass(type, frame));
  }

  private static void takeFromOutside(Syntax statement, Frame frame) {
    for (Syntax name : statement.parts(SyntaxRole.NAME)) {
      frame.scope().takeFromOutside(name.text());
    }
  }

  private Outcome conditional(Syntax statement, Frame frame) {
    return conditional(statement, statement.parts(SyntaxRole.OTHERWISE), frame);
  }

  /**
   * Runs both ways.
   *
   * @param others what's tried if the condition doesn't hold: Python's elif, elif and else
   */
  private Outcome conditional(Syntax statement, List<Syntax> others, Frame frame) {
    Optional<Syntax> condition = statement.part(SyntaxRole.CONDITION);
    if (condition.isEmpty() || isMainGuard(condition.get())) {
      return Outcome.GOES_ON;
    }
    Conditions.Test test = evaluation.conditions().test(condition.get(), frame);
    Branch.Arm then = test.arm(0, test.methodIfTrue(), false);
    Branch.Arm otherwise = test.arm(1, test.methodIfFalse(), false);
    Outcome first =
        statement
            .part(SyntaxRole.THEN)
            .map(body -> run(body, frame.in(frame.situation().in(then))))
            .orElse(Outcome.GOES_ON);
    Outcome second = others(others, frame.in(frame.situation().in(otherwise)));
    if (first.goesOn() && second.goesOn()) {
      return Outcome.GOES_ON;
    }
    if (first.goesOn()) {
      return Outcome.onlyBy(test.arm(0, test.methodIfTrue(), true));
    }
    if (second.goesOn()) {
      return Outcome.onlyBy(test.arm(1, test.methodIfFalse(), true));
    }
    return first.end() == second.end() ? first : Outcome.SKIPS;
  }

  private Outcome others(List<Syntax> others, Frame frame) {
    if (others.isEmpty()) {
      return Outcome.GOES_ON;
    }
    Syntax next = others.get(0);
    return others.size() > 1 && next.is(SyntaxKind.CONDITIONAL)
        ? conditional(next, others.subList(1, others.size()), frame)
        : run(next, frame);
  }

  /** What's under {@code if __name__ == "__main__"} never runs in Lambda. */
  private static boolean isMainGuard(Syntax condition) {
    String text = condition.text();
    return text.contains("__main__")
        || text.contains("TYPE_CHECKING")
        || text.equals("require.main === module");
  }

  private Outcome cases(Syntax statement, Frame frame) {
    Conditions.Test test = evaluation.conditions().subject(statement, frame);
    boolean all = true;
    boolean any = false;
    boolean hasDefault = false;
    int number = 0;
    for (Syntax each : statement.parts(SyntaxRole.CASE)) {
      List<Syntax> labels = each.parts(SyntaxRole.LABEL);
      hasDefault = hasDefault || labels.isEmpty() || labels.get(0).text().equals("_");
      Optional<String> method =
          test.onHttpMethod() && !labels.isEmpty()
              ? Conditions.httpMethod(labels.get(0).unwrapped().text())
              : Optional.empty();
      Branch.Arm arm = test.arm(number++, method, false);
      List<Syntax> body = each.parts(SyntaxRole.BODY);
      Outcome outcome = block(body, frame.in(frame.situation().in(arm)));
      boolean leaves = outcome.end() == Outcome.End.LEAVES;
      // An empty case falls through to the next.
      all = all && (leaves || body.isEmpty());
      any = any || leaves;
    }
    if (all && hasDefault) {
      return Outcome.LEAVES;
    }
    return any ? Outcome.onlyBy(test.arm(number, Optional.empty(), true)) : Outcome.GOES_ON;
  }

  private Outcome attempt(Syntax statement, Frame frame) {
    for (Syntax resource : statement.parts(SyntaxRole.RESOURCE)) {
      resource(resource, frame);
    }
    Outcome body = statement.part(SyntaxRole.BODY).map(b -> run(b, frame)).orElse(Outcome.GOES_ON);
    Frame failed = frame.in(frame.situation().afterFailure());
    boolean catchesGoOn = false;
    for (Syntax caught : statement.parts(SyntaxRole.CATCH)) {
      caught
          .part(SyntaxRole.PARAMETER)
          .ifPresent(p -> frame.scope().declare(p.text(), Meaning.UNKNOWN));
      // A missing key or name is how Python asks whether something is cached yet.
      boolean isQuestion = asksForName(caught);
      Outcome outcome =
          caught
              .part(SyntaxRole.BODY)
              .map(b -> run(b, isQuestion ? missing(statement, frame) : failed))
              .orElse(Outcome.GOES_ON);
      catchesGoOn = catchesGoOn || outcome.goesOn();
    }
    Outcome otherwise =
        body.goesOn()
            ? statement.part(SyntaxRole.OTHERWISE).map(b -> run(b, frame)).orElse(body)
            : body;
    statement.part(SyntaxRole.FINALLY).ifPresent(b -> run(b, frame));
    if (otherwise.goesOn()) {
      return Outcome.GOES_ON;
    }
    return catchesGoOn ? Outcome.onlyAfterFailure() : otherwise;
  }

  private static boolean asksForName(Syntax caught) {
    for (Syntax child : caught.children()) {
      String text = child.text();
      if (text.equals("KeyError") || text.equals("NameError") || text.equals("AttributeError")) {
        return true;
      }
    }
    return false;
  }

  private Frame missing(Syntax attempt, Frame frame) {
    Conditions.Test test =
        evaluation.conditions().test(attempt.part(SyntaxRole.BODY).orElse(attempt), frame);
    return frame.in(frame.situation().in(test.arm(1, Optional.empty(), false)));
  }

  private Outcome with(Syntax statement, Frame frame) {
    for (Syntax resource : statement.parts(SyntaxRole.RESOURCE)) {
      resource(resource, frame);
    }
    return statement.part(SyntaxRole.BODY).map(body -> run(body, frame)).orElse(Outcome.GOES_ON);
  }

  private void resource(Syntax resource, Frame frame) {
    Optional<Syntax> value = resource.part(SyntaxRole.VALUE);
    if (value.isEmpty()) {
      return;
    }
    Meaning opened = evaluate(value.get(), frame);
    // A context manager that's written as a generator gives what it yields.
    Meaning meaning =
        opened instanceof Meaning.Sequence ? evaluation.loops().element(opened) : opened;
    resource
        .part(SyntaxRole.NAME)
        .ifPresent(name -> evaluation.assignments().declare(name, meaning, frame));
  }

  /** A name in lower case without separators, so that all languages' spellings compare. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
