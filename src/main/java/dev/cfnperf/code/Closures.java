package dev.cfnperf.code;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows calls into functions of the function's own source, five deep and never in circles. */
final class Closures {
  private static final int DEEPEST = 5;

  private final Evaluation evaluation;
  private final Set<Syntax> open = new HashSet<>();

  Closures(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Follows a function of the function's own source. */
  Meaning invoke(Meaning.Closure closure, Invocation call) {
    Syntax function = closure.function();
    Situation situation = call.frame().situation();
    if (open.contains(function)) {
      return Meaning.unknown(call.origins());
    }
    if (situation.depth() >= DEEPEST || !evaluation.budget().take()) {
      evaluation.leftOut(function);
      return Meaning.unknown(call.origins());
    }
    open.add(function);
    evaluation.visited(function);
    try {
      return follow(closure, call, situation);
    } finally {
      open.remove(function);
    }
  }

  private Meaning follow(Meaning.Closure closure, Invocation call, Situation situation) {
    Syntax function = closure.function();
    boolean java = closure.module().language() == Language.JAVA;
    Scope outer =
        java
                && function.has(SyntaxRole.NAME)
                && closure.self().orElse(Meaning.UNKNOWN) instanceof Meaning.Instance me
            ? me.fields()
            : closure.scope();
    Scope scope = new Scope(Optional.of(outer), false);
    Situation inside = closure.memoized() ? situation.deeper().memoized() : situation.deeper();
    Frame frame = Frame.of(scope, closure.module(), inside, closure.self());
    bind(closure, call, frame);
    Optional<Syntax> body = function.part(SyntaxRole.BODY);
    if (body.isEmpty()) {
      return Meaning.unknown(call.origins());
    }
    if (!body.get().is(SyntaxKind.BLOCK)) {
      return evaluation.expressions().evaluate(body.get(), frame);
    }
    evaluation.statements().run(body.get(), frame);
    Frame.Answers answers = frame.answers();
    if (!answers.yielded.isEmpty()) {
      Meaning.Sequence sequence = new Meaning.Sequence();
      sequence.items.addAll(answers.yielded);
      sequence.grown = true;
      return sequence;
    }
    return answers.returned.isEmpty() ? Meaning.ABSENT : Meaning.Choice.of(answers.returned);
  }

  private void bind(Meaning.Closure closure, Invocation call, Frame frame) {
    List<Syntax> parameters = closure.function().parts(SyntaxRole.PARAMETER);
    int given = 0;
    int first = 0;
    boolean python = closure.module().language() == Language.PYTHON;
    boolean hasSelf =
        python
            && closure.self().isPresent()
            && closure.function().has(SyntaxRole.NAME)
            && isMethod(closure.function())
            && !Annotations.isStatic(closure.function());
    if (hasSelf && !parameters.isEmpty()) {
      frame.scope().declare(parameterName(parameters.get(0)), closure.self().get());
      first = 1;
    }
    Map<String, Meaning> rest = new LinkedHashMap<>(call.named());
    for (int i = first; i < parameters.size(); i++) {
      Syntax parameter = parameters.get(i);
      if (parameter.is(SyntaxKind.SPREAD)) {
        given = bindRest(parameter, call, given, rest, frame);
        continue;
      }
      String name = parameterName(parameter);
      Meaning value = rest.remove(name);
      if (value == null) {
        value = given < call.arguments().size() ? call.arguments().get(given++) : missing(call);
      }
      evaluation.assignments().declare(parameter, value, frame);
      // TypeScript's parameter that's a field as well.
      if (parameter.has(SyntaxRole.FIELD)
          && closure.self().orElse(Meaning.UNKNOWN) instanceof Meaning.Instance me) {
        me.fields().declare(name, frame.scope().own(name).orElse(Meaning.UNKNOWN));
      }
    }
  }

  private static Meaning missing(Invocation call) {
    return call.open() ? Meaning.unknown(call.origins()) : Meaning.UNKNOWN;
  }

  private static int bindRest(
      Syntax parameter, Invocation call, int given, Map<String, Meaning> rest, Frame frame) {
    String name = parameter.textOf(SyntaxRole.VALUE);
    if (parameter.text().startsWith("**")) {
      Meaning.Struct struct = new Meaning.Struct();
      rest.forEach(
          (key, value) -> struct.put(key, value, call.places().getOrDefault(key, call.place())));
      struct.open = call.open();
      frame.scope().declare(name, struct);
      return given;
    }
    Meaning.Sequence sequence = new Meaning.Sequence();
    for (int i = given; i < call.arguments().size(); i++) {
      sequence.items.add(call.arguments().get(i));
    }
    frame.scope().declare(name, sequence);
    return call.arguments().size();
  }

  static boolean isMethod(Syntax function) {
    Optional<Syntax> around = function.parent();
    while (around.isPresent()
        && (around.get().is(SyntaxKind.BLOCK) || around.get().is(SyntaxKind.DECORATED))) {
      around = around.get().parent();
    }
    return around.filter(a -> a.is(SyntaxKind.CLASS)).isPresent();
  }

  private static String parameterName(Syntax parameter) {
    return parameter.has(SyntaxRole.NAME) ? parameter.textOf(SyntaxRole.NAME) : parameter.text();
  }
}
