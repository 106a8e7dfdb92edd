package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a branch asks: about which values, and whether it's only a check. */
final class Conditions {
  private static final Set<String> HTTP_METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  // What an event is, rather than what it says; written as Statements.plain spells them.
  private static final Set<String> EVENT_KINDS =
      Set.of(
          "httpmethod",
          "method",
          "requesttype",
          "eventname",
          "eventsource",
          "routekey",
          "resource",
          "rawpath",
          "path",
          "detailtype",
          "detail-type",
          "source",
          "operation",
          "contenttype",
          "isbase64encoded");
  private static final Set<String> METHOD_PARTS = Set.of("httpmethod", "method", "routekey");

  /**
   * A condition that was looked at.
   *
   * @param methodIfTrue the HTTP method for which it holds
   * @param onHttpMethod whether it looks at the request's method
   */
  record Test(
      Branch branch,
      Optional<String> methodIfTrue,
      Optional<String> methodIfFalse,
      boolean onHttpMethod) {

    Branch.Arm arm(int number, Optional<String> method, boolean leaves) {
      return new Branch.Arm(branch, number, method, leaves);
    }
  }

  private final Evaluation evaluation;
  private final List<Set<Scope.Cell>> watched = new ArrayList<>();

  Conditions(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Notes that a condition which is being evaluated looks at a name that's kept. */
  void read(Scope.Cell cell) {
    for (Set<Scope.Cell> cells : watched) {
      cells.add(cell);
    }
  }

  Test test(Syntax condition, Frame frame) {
    Set<Scope.Cell> kept = new HashSet<>();
    watched.add(kept);
    Meaning meaning;
    if (condition.is(SyntaxKind.BLOCK)) {
      evaluation.statements().run(condition, quiet(frame));
      meaning = Meaning.UNKNOWN;
    } else {
      meaning = evaluation.expressions().evaluate(condition, frame);
    }
    watched.remove(watched.size() - 1);
    Comparison comparison = compare(condition.unwrapped(), frame);
    Branch branch =
        new Branch(
            condition,
            meaning.origins(),
            kept,
            comparison.onEventKind || isValidity(condition.unwrapped()));
    return new Test(
        branch,
        comparison.equal ? comparison.method : Optional.empty(),
        comparison.equal ? Optional.empty() : comparison.method,
        comparison.onMethod);
  }

  // A block that's only looked at for its names records nothing new: it was run before.
  private static Frame quiet(Frame frame) {
    return Frame.of(frame.scope(), frame.module(), frame.situation(), frame.self());
  }

  /** A switch: what it looks at. */
  Test subject(Syntax statement, Frame frame) {
    Optional<Syntax> subject = statement.part(SyntaxRole.SUBJECT);
    Meaning meaning =
        subject.isPresent()
            ? evaluation.expressions().evaluate(subject.get(), frame)
            : Meaning.UNKNOWN;
    Branch branch = new Branch(statement, meaning.origins(), Set.of(), false);
    return new Test(branch, Optional.empty(), Optional.empty(), isMethod(meaning));
  }

  /** What a comparison of the event with a literal says. */
  private record Comparison(
      boolean equal, boolean onEventKind, boolean onMethod, Optional<String> method) {
    static final Comparison NONE = new Comparison(true, false, false, Optional.empty());
  }

  private Comparison compare(Syntax condition, Frame frame) {
    if (condition.is(SyntaxKind.NOT)) {
      Comparison inner =
          condition
              .part(SyntaxRole.VALUE)
              .map(value -> compare(value.unwrapped(), frame))
              .orElse(Comparison.NONE);
      return new Comparison(!inner.equal, inner.onEventKind, inner.onMethod, inner.method);
    }
    if (condition.isLogical()) {
      List<Syntax> sides = condition.parts(SyntaxRole.OPERAND);
      Comparison left = compare(sides.get(0).unwrapped(), frame);
      Comparison right = compare(sides.get(1).unwrapped(), frame);
      Comparison telling = left.method.isPresent() ? left : right;
      return new Comparison(
          telling.equal,
          left.onEventKind && right.onEventKind,
          left.onMethod || right.onMethod,
          left.method.isPresent() && right.method.isPresent() && isOr(condition)
              ? Optional.empty()
              : telling.method);
    }
    List<Syntax> operands = new ArrayList<>();
    boolean equal = true;
    if (condition.is(SyntaxKind.BINARY)) {
      operands.addAll(condition.parts(SyntaxRole.OPERAND));
      String operator = condition.textOf(SyntaxRole.OPERATOR);
      equal =
          !operator.startsWith("!")
              && !operator.startsWith("not")
              && !operator.startsWith("is not");
    } else if (condition.is(SyntaxKind.CALL)) {
      CallParts.object(condition).ifPresent(operands::add);
      operands.addAll(condition.parts(SyntaxRole.ARGUMENT));
    }
    if (operands.size() != 2) {
      return Comparison.NONE;
    }
    Meaning one = evaluation.expressions().peek(operands.get(0), frame);
    Meaning other = evaluation.expressions().peek(operands.get(1), frame);
    Meaning data = one instanceof Meaning.Data ? one : other;
    Meaning literal = data == one ? other : one;
    if (!(data instanceof Meaning.Data part) || !part.isEvent()) {
      return Comparison.NONE;
    }
    boolean onKind = EVENT_KINDS.contains(Statements.plain(part.last()));
    Optional<String> method =
        isMethod(data) && literal instanceof Meaning.Text text
            ? httpMethod(text.value())
            : Optional.empty();
    return new Comparison(equal, onKind, isMethod(data), method);
  }

  private static boolean isOr(Syntax condition) {
    String operator = condition.textOf(SyntaxRole.OPERATOR);
    return operator.equals("or") || operator.equals("||");
  }

  private static boolean isMethod(Meaning meaning) {
    return meaning instanceof Meaning.Data data
        && data.isEvent()
        && METHOD_PARTS.contains(Statements.plain(data.last()));
  }

  /** The HTTP method in a literal such as {@code "GET"} or {@code "GET /orders"}. */
  static Optional<String> httpMethod(String literal) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (Character.isLetter(c)) {
        word.append(c);
      } else if (word.length() > 0) {
        break;
      }
    }
    String method = word.toString().toUpperCase(Locale.ROOT);
    return HTTP_METHODS.contains(method) ? Optional.of(method) : Optional.empty();
  }

  /** Whether a condition asks if something is there, has a type, or is empty. */
  private static boolean isValidity(Syntax condition) {
    return switch (condition.kind()) {
      case NAME, MEMBER, SUBSCRIPT, CALL, AWAIT, ASSIGN, BLOCK -> true;
      case NOT -> condition.part(SyntaxRole.VALUE).map(v -> isValidity(v.unwrapped())).orElse(true);
      case BINARY ->
          condition.isLogical()
              ? isValidity(condition.parts(SyntaxRole.OPERAND).get(0).unwrapped())
                  && isValidity(condition.parts(SyntaxRole.OPERAND).get(1).unwrapped())
              : isValidityComparison(condition);
      default -> false;
    };
  }

  private static boolean isValidityComparison(Syntax comparison) {
    String operator = comparison.textOf(SyntaxRole.OPERATOR);
    if (operator.contains("in") || operator.startsWith("is")) {
      return true;
    }
    for (Syntax operand : comparison.parts(SyntaxRole.OPERAND)) {
      Syntax plain = operand.unwrapped();
      if (plain.is(SyntaxKind.NULL)
          || plain.is(SyntaxKind.TRUE)
          || plain.is(SyntaxKind.FALSE)
          || plain.text().startsWith("typeof ")
          || plain.text().startsWith("len(")
          || plain.text().endsWith(".length")
          || plain.text().endsWith(".size()")
          || plain.text().equals("''")
          || plain.text().equals("\"\"")) {
        return true;
      }
    }
    return false;
  }
}
