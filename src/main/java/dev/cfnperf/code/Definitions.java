package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes functions and classes of the function's own source. */
final class Definitions {
  private static final Set<String> MEMOIZERS =
      Set.of("lru_cache", "cache", "cached", "cached_property", "memoize", "once", "Cacheable");

  private final Evaluation evaluation;
  private final Map<Syntax, Meaning> defaults = new HashMap<>();
  private final Map<Syntax, Meaning.OwnClass> classes = new HashMap<>();

  Definitions(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning.Closure closure(Syntax function, Frame frame) {
    if (frame.language() == Language.PYTHON) {
      takeDefaults(function, frame);
    }
    return new Meaning.Closure(
        function,
        frame.scope(),
        frame.module(),
        frame.self(),
        Annotations.hasDecorator(function, MEMOIZERS));
  }

  /** Python evaluates default arguments once, where the function is defined. */
  private void takeDefaults(Syntax function, Frame frame) {
    for (Syntax parameter : function.parts(SyntaxRole.PARAMETER)) {
      if (parameter.is(SyntaxKind.PARAMETER) && !defaults.containsKey(parameter)) {
        parameter
            .part(SyntaxRole.VALUE)
            .ifPresent(
                value -> defaults.put(parameter, evaluation.expressions().evaluate(value, frame)));
      }
    }
  }

  /** What a parameter is where nothing is passed. */
  Meaning fallback(Syntax parameter, Frame frame) {
    Meaning known = defaults.get(parameter);
    if (known != null) {
      return known;
    }
    return parameter
        .part(SyntaxRole.VALUE)
        .map(value -> evaluation.expressions().evaluate(value, frame))
        .orElse(Meaning.UNKNOWN);
  }

  /** Python's decorated function or class: what the name stands for in the end. */
  void decorate(Syntax decorated, Frame frame) {
    Optional<Syntax> definition = decorated.part(SyntaxRole.DEFINITION);
    if (definition.isEmpty()) {
      return;
    }
    String name = definition.get().textOf(SyntaxRole.NAME);
    if (definition.get().is(SyntaxKind.CLASS)) {
      frame.scope().declare(name, ownClass(definition.get(), frame));
      return;
    }
    Meaning.Closure function = closure(definition.get(), frame);
    Meaning result = function;
    frame.scope().declare(name, function);
    List<Syntax> decorators = decorated.parts(SyntaxRole.DECORATOR);
    for (int i = decorators.size() - 1; i >= 0; i--) {
      result = applied(decorators.get(i).unwrapped(), result, frame);
    }
    frame.scope().declare(name, result);
  }

  private Meaning applied(Syntax decorator, Meaning function, Frame frame) {
    if (decorator.is(SyntaxKind.CALL)) {
      Optional<Syntax> object = CallParts.object(decorator);
      Meaning owner =
          object.isPresent()
              ? evaluation.expressions().evaluate(object.get(), frame)
              : Meaning.UNKNOWN;
      if (owner instanceof Meaning.Thing thing) {
        thing.register(function, CallParts.name(decorator));
        return function;
      }
    }
    Meaning value = evaluation.expressions().evaluate(decorator, frame);
    if (value instanceof Meaning.Closure wrapper && !wrapper.equals(function)) {
      Meaning wrapped =
          evaluation
              .invocations()
              .invoke(wrapper, Invocation.of(decorator, List.of(function), frame, evaluation));
      return wrapped instanceof Meaning.Closure ? wrapped : function;
    }
    if (value instanceof Meaning.Thing thing
        && thing.settings.fields.containsKey("record_handler")) {
      evaluation.batches().decorated(thing, function);
    }
    return function;
  }

  Meaning.OwnClass ownClass(Syntax type, Frame frame) {
    Meaning.OwnClass known = classes.get(type);
    if (known != null) {
      return known;
    }
    List<Meaning> supers = new ArrayList<>();
    for (Syntax parent : type.parts(SyntaxRole.SUPER)) {
      supers.add(evaluation.types().named(parent, frame));
    }
    Scope members = new Scope(Optional.of(frame.scope()), true);
    Meaning.OwnClass own = new Meaning.OwnClass(type, members, frame.module(), supers);
    classes.put(type, own);
    Optional<Syntax> body = type.part(SyntaxRole.BODY);
    if (body.isEmpty()) {
      return own;
    }
    Frame inside = Frame.of(members, frame.module(), classSituation(frame), Optional.of(own));
    if (frame.language() == Language.PYTHON) {
      evaluation.statements().run(body.get(), inside);
    } else {
      defineMembers(body.get(), inside);
    }
    return own;
  }

  // Java loads a class once, whenever that happens.
  private static Situation classSituation(Frame frame) {
    return frame.language() == Language.JAVA
            && frame.situation().placement() != Placement.UNREACHABLE
        ? Situation.of(Placement.MODULE)
        : frame.situation();
  }

  private void defineMembers(Syntax body, Frame frame) {
    for (Syntax member : body.parts(SyntaxRole.ITEM)) {
      if (member.is(SyntaxKind.FUNCTION)) {
        String name = member.textOf(SyntaxRole.NAME);
        Meaning.Closure method = closure(member, frame);
        if (frame.scope().own(name).isEmpty()) {
          frame.scope().declare(name, method);
        }
        frame.scope().declare(name + "/" + member.parts(SyntaxRole.PARAMETER).size(), method);
      } else if (member.is(SyntaxKind.CLASS)) {
        frame.scope().declare(member.textOf(SyntaxRole.NAME), ownClass(member, frame));
      }
    }
    for (Syntax member : body.parts(SyntaxRole.ITEM)) {
      if (member.is(SyntaxKind.DECLARATION) && member.has(SyntaxRole.STATIC)) {
        evaluation.statements().run(member, frame);
      } else if (member.is(SyntaxKind.FIELD) && member.has(SyntaxRole.STATIC)) {
        field(member, frame);
      } else if (member.is(SyntaxKind.STATIC)) {
        member.part(SyntaxRole.BODY).ifPresent(block -> evaluation.statements().run(block, frame));
      }
    }
  }

  void field(Syntax field, Frame frame) {
    Meaning value =
        field
            .part(SyntaxRole.VALUE)
            .map(v -> evaluation.expressions().evaluate(v, frame))
            .orElse(Meaning.UNKNOWN);
    frame
        .scope()
        .declare(
            field.textOf(SyntaxRole.NAME),
            evaluation.types().refine(value, field.part(SyntaxRole.TYPE), frame));
  }

  /** A method or class attribute, inherited ones included; Java's overloads by their arity. */
  static Optional<Meaning> member(Meaning.OwnClass type, String name, int arity) {
    return member(type, name, arity, 0);
  }

  private static Optional<Meaning> member(
      Meaning.OwnClass type, String name, int arity, int depth) {
    Optional<Meaning> exact = type.members().own(name + "/" + arity);
    if (exact.isPresent()) {
      return exact;
    }
    Optional<Meaning> own = type.members().own(name);
    if (own.isPresent() || depth > 4) {
      return own;
    }
    for (Meaning parent : type.supers()) {
      if (parent instanceof Meaning.OwnClass ownParent) {
        Optional<Meaning> inherited = member(ownParent, name, arity, depth + 1);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }
}
