package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows expressions to what they stand for. */
final class Expressions {

  // A plus may join texts as well.
  private static final Set<String> ARITHMETIC = Set.of("*", "/", "//", "%", "**", "-");

  private final Evaluation evaluation;
  private final Literals literals;
  private int depth;
  private boolean peeking;

  Expressions(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.literals = new Literals(evaluation);
  }

  Meaning evaluate(Syntax expression, Frame frame) {
    if (depth > Limits.EXPRESSION_DEPTH || !evaluation.budget().take()) {
      return Meaning.UNKNOWN;
    }
    depth++;
    try {
      return meaning(expression, frame);
    } finally {
      depth--;
    }
  }

  /** The meaning of a name or a part of something, without following calls. */
  Meaning peek(Syntax expression, Frame frame) {
    boolean before = peeking;
    peeking = true;
    Meaning meaning = evaluate(expression, frame);
    peeking = before;
    return meaning;
  }

  private Meaning meaning(Syntax expression, Frame frame) {
    return switch (expression.kind()) {
      case NAME, SHORTHAND -> evaluation.names().lookup(expression.text(), expression, frame);
      case TEXT -> literals.text(expression, frame);
      case NUMBER, TRUE, FALSE -> new Meaning.Text(expression.text());
      case NULL -> Meaning.ABSENT;
      case LIST -> literals.list(expression, frame);
      case OBJECT -> literals.object(expression, frame);
      case MEMBER -> member(expression, frame);
      case SUBSCRIPT -> subscript(expression, frame);
      case CALL ->
          peeking ? peekCall(expression, frame) : evaluation.invocations().call(expression, frame);
      case NEW -> peeking ? Meaning.UNKNOWN : evaluation.invocations().construct(expression, frame);
      case REFERENCE -> reference(expression, frame);
      case FUNCTION -> evaluation.definitions().closure(expression, frame);
      case CLASS -> evaluation.definitions().ownClass(expression, frame);
      case ASSIGN -> peeking ? Meaning.UNKNOWN : assign(expression, frame);
      case DECLARE -> declare(expression, frame);
      case AWAIT, CAST -> part(expression, SyntaxRole.VALUE, frame);
      case NOT -> Meaning.unknown(part(expression, SyntaxRole.VALUE, frame).origins());
      case BINARY ->
          expression.isLogical() ? logical(expression, frame) : operation(expression, frame);
      case CONDITIONAL -> choose(expression, frame);
      case SWITCH -> choices(expression, frame);
      case COMPREHENSION -> evaluation.loops().comprehension(expression, frame);
      case SPREAD, KEYWORD, COMPUTED -> part(expression, SyntaxRole.VALUE, frame);
      case PAIR -> part(expression, SyntaxRole.VALUE, frame);
      case YIELD -> yielded(expression, frame);
      case RESULT -> part(expression, SyntaxRole.VALUE, frame);
      case BLOCK, TRY, EACH, WHILE, FOR, RETURN, THROW -> {
        evaluation.statements().run(expression, frame);
        yield Meaning.UNKNOWN;
      }
      case LITERAL -> literal(expression, frame);
      case TYPE, ANNOTATION -> Meaning.UNKNOWN;
      default -> parts(expression, frame);
    };
  }

  private Meaning operation(Syntax expression, Frame frame) {
    Meaning result = operands(expression, frame);
    if (!peeking && ARITHMETIC.contains(expression.textOf(SyntaxRole.OPERATOR))) {
      evaluation.computes(expression, result.origins(), frame);
    }
    return result;
  }

  private Meaning part(Syntax expression, SyntaxRole role, Frame frame) {
    return expression.part(role).map(p -> evaluate(p, frame)).orElse(Meaning.UNKNOWN);
  }

  /** Unnamed syntax: the meaning of its only part, or something made of its parts. */
  private Meaning parts(Syntax expression, Frame frame) {
    List<Syntax> children = new ArrayList<>();
    for (Syntax child : expression.children()) {
      if (!child.is(SyntaxKind.TYPE)) {
        children.add(child);
      }
    }
    if (children.size() == 1) {
      return evaluate(children.get(0), frame);
    }
    Origins origins = Origins.NONE;
    for (Syntax child : children) {
      origins = origins.and(evaluate(child, frame).origins());
    }
    return Meaning.unknown(origins);
  }

  private Meaning member(Syntax member, Frame frame) {
    Meaning object = part(member, SyntaxRole.OBJECT, frame);
    return evaluation.members().member(object, member.textOf(SyntaxRole.NAME), member, frame);
  }

  private Meaning subscript(Syntax subscript, Frame frame) {
    Meaning object = part(subscript, SyntaxRole.OBJECT, frame);
    Meaning index = part(subscript, SyntaxRole.INDEX, frame);
    return evaluation.members().element(object, index, subscript, frame);
  }

  /** Calls that only look at data: {@code event.getRecords()}, {@code event.get("body")}. */
  private Meaning peekCall(Syntax call, Frame frame) {
    Optional<Syntax> object = CallParts.object(call);
    if (object.isEmpty()) {
      return Meaning.UNKNOWN;
    }
    Meaning owner = evaluate(object.get(), frame);
    Invocation invocation = Invocation.of(call, frame, evaluation);
    return owner instanceof Meaning.Data
        ? evaluation.builtins().method(owner, CallParts.name(call), invocation)
        : Meaning.unknown(owner.origins());
  }

  private Meaning reference(Syntax reference, Frame frame) {
    Meaning object = part(reference, SyntaxRole.OBJECT, frame);
    String name = reference.textOf(SyntaxRole.NAME);
    if (name.equals("new")) {
      return object;
    }
    Meaning member = evaluation.members().member(object, name, reference, frame);
    return Meaning.isKnown(member) ? member : new Meaning.Method(object, name);
  }

  private Meaning assign(Syntax assign, Frame frame) {
    Optional<Syntax> target = assign.part(SyntaxRole.TARGET);
    String operator = assign.textOf(SyntaxRole.OPERATOR);
    if (target.isEmpty()) {
      return part(assign, SyntaxRole.VALUE, frame);
    }
    if (operator.equals("??=") || operator.equals("||=")) {
      Conditions.Test test = evaluation.conditions().test(target.get(), frame);
      Frame missing = frame.in(frame.situation().in(test.arm(1, Optional.empty(), false)));
      Meaning value = part(assign, SyntaxRole.VALUE, missing);
      evaluation.assignments().assign(target.get(), value, missing);
      return value;
    }
    Meaning value = part(assign, SyntaxRole.VALUE, frame);
    if (!operator.isEmpty() && !operator.equals("=")) {
      Meaning before = evaluate(target.get(), frame);
      evaluation
          .builtins()
          .grow(before, value instanceof Meaning.Data ? evaluation.loops().element(value) : value);
      if (before instanceof Meaning.Sequence) {
        return before;
      }
      value = Meaning.unknown(before.origins().and(value.origins()));
    }
    if (assign.has(SyntaxRole.VALUE)) {
      evaluation
          .assignments()
          .assign(
              target.get(),
              evaluation.types().refine(value, assign.part(SyntaxRole.TYPE), frame),
              frame);
    }
    return value;
  }

  private Meaning declare(Syntax declare, Frame frame) {
    Optional<Syntax> type =
        declare.has(SyntaxRole.TYPE)
            ? declare.part(SyntaxRole.TYPE)
            : declare
                .parent()
                .filter(p -> p.is(SyntaxKind.DECLARATION))
                .flatMap(p -> p.part(SyntaxRole.TYPE));
    Meaning value =
        declare.has(SyntaxRole.VALUE) ? part(declare, SyntaxRole.VALUE, frame) : Meaning.ABSENT;
    Meaning refined = evaluation.types().refine(value, type, frame);
    declare
        .part(SyntaxRole.TARGET)
        .ifPresent(target -> evaluation.assignments().declare(target, refined, frame));
    return refined;
  }

  private Meaning logical(Syntax logical, Frame frame) {
    Syntax left = logical.parts(SyntaxRole.OPERAND).get(0);
    Syntax right = logical.parts(SyntaxRole.OPERAND).get(1);
    boolean both = Set.of("and", "&&").contains(logical.textOf(SyntaxRole.OPERATOR));
    if (peeking) {
      Meaning first = evaluate(left, frame);
      return Meaning.isKnown(first) ? first : evaluate(right, frame);
    }
    Conditions.Test test = evaluation.conditions().test(left, frame);
    Frame second = frame.in(frame.situation().in(test.arm(both ? 0 : 1, Optional.empty(), false)));
    Meaning other = evaluate(right, second);
    if (both) {
      return Meaning.isKnown(other)
          ? other
          : Meaning.unknown(other.origins().and(test.branch().origins()));
    }
    Meaning first = peek(left, frame);
    if (first instanceof Meaning.Unknown && !Meaning.isKnown(other)) {
      return Meaning.unknown(test.branch().origins().and(other.origins()));
    }
    // A fallback for what the environment or the event leaves out doesn't count.
    if (first instanceof Meaning.Variable || first instanceof Meaning.Data) {
      return first;
    }
    return Meaning.Choice.of(List.of(first, other));
  }

  private Meaning operands(Syntax binary, Frame frame) {
    Origins origins = Origins.NONE;
    List<Meaning> values = new ArrayList<>();
    for (Syntax operand : binary.parts(SyntaxRole.OPERAND)) {
      Meaning value = evaluate(operand, frame);
      values.add(value);
      origins = origins.and(value.origins());
    }
    if (binary.textOf(SyntaxRole.OPERATOR).equals("+") && values.size() == 2) {
      if (values.get(0) instanceof Meaning.Text a && values.get(1) instanceof Meaning.Text b) {
        int length = a.value().length() + b.value().length();
        return length > Limits.TEXT_LENGTH
            ? Meaning.UNKNOWN
            : new Meaning.Text(a.value() + b.value());
      }
      if (values.get(0) instanceof Meaning.Sequence sequence) {
        return sequence;
      }
    }
    return Meaning.unknown(origins);
  }

  private Meaning choose(Syntax conditional, Frame frame) {
    Optional<Syntax> condition = conditional.part(SyntaxRole.CONDITION);
    if (condition.isEmpty()) {
      return parts(conditional, frame);
    }
    Conditions.Test test = evaluation.conditions().test(condition.get(), frame);
    Situation now = frame.situation();
    Meaning then =
        part(
            conditional,
            SyntaxRole.THEN,
            frame.in(now.in(test.arm(0, test.methodIfTrue(), false))));
    Meaning otherwise =
        part(
            conditional,
            SyntaxRole.OTHERWISE,
            frame.in(now.in(test.arm(1, test.methodIfFalse(), false))));
    return Meaning.Choice.of(List.of(then, otherwise));
  }

  /** Java's switch as an expression. */
  private Meaning choices(Syntax statement, Frame frame) {
    Conditions.Test test = evaluation.conditions().subject(statement, frame);
    List<Meaning> results = new ArrayList<>();
    int number = 0;
    for (Syntax each : statement.parts(SyntaxRole.CASE)) {
      List<Syntax> labels = each.parts(SyntaxRole.LABEL);
      Optional<String> method =
          test.onHttpMethod() && !labels.isEmpty()
              ? Conditions.httpMethod(labels.get(0).text())
              : Optional.empty();
      Frame inside = frame.in(frame.situation().in(test.arm(number++, method, false)));
      for (Syntax body : each.parts(SyntaxRole.BODY)) {
        results.add(evaluate(body, inside));
      }
    }
    return Meaning.Choice.of(results);
  }

  /** Java's {@code Order.class}. A configuration that's named so is one that a container starts. */
  private Meaning literal(Syntax literal, Frame frame) {
    Meaning type =
        literal
            .part(SyntaxRole.TYPE)
            .map(t -> evaluation.types().named(t, frame))
            .orElse(Meaning.UNKNOWN);
    if (type instanceof Meaning.OwnClass own && Annotations.isConfiguration(own.type())) {
      evaluation.instances().singleton(own, literal, frame);
    }
    return type;
  }

  private Meaning yielded(Syntax yield, Frame frame) {
    Meaning value = part(yield, SyntaxRole.VALUE, frame);
    boolean each = yield.text().startsWith("yield from") || yield.text().startsWith("yield*");
    frame.answers().yielded.add(each ? evaluation.loops().element(value) : value);
    return value;
  }
}
