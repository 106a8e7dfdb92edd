package dev.cfnperf.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes objects of the function's own classes: their fields are set and their constructors run. */
final class Instances {
  private static final Set<String> FACTORIES = Set.of("Bean", "Produces", "Singleton");

  private final Evaluation evaluation;
  private final Map<Meaning.OwnClass, Meaning.Instance> singletons = new HashMap<>();
  private final Map<Meaning.OwnClass, Meaning.Instance> made = new HashMap<>();

  Instances(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** {@code new}: fields and constructors run. */
  Meaning.Instance instantiate(Meaning.OwnClass type, Invocation call) {
    Situation situation = call.frame().situation();
    boolean lasting = situation.placement() == Placement.MODULE || situation.asksForKept();
    Meaning.Instance instance =
        new Meaning.Instance(type, new Scope(Optional.of(type.members()), lasting));
    construct(type, instance, call, 0);
    return instance;
  }

  /** An object that the source made of a class or a subclass, or else one that's made now. */
  Meaning.Instance any(Meaning.OwnClass type, Syntax place, Frame frame) {
    Meaning.Instance known = made.get(type);
    return known != null ? known : singleton(type, place, frame);
  }

  /** The one object that dependency injection makes of a class. */
  Meaning.Instance singleton(Meaning.OwnClass type, Syntax place, Frame frame) {
    Meaning.Instance known = singletons.get(type);
    if (known != null) {
      return known;
    }
    Situation start =
        frame.situation().placement() == Placement.UNREACHABLE
            ? frame.situation()
            : Situation.of(Placement.MODULE);
    Meaning.Instance object =
        new Meaning.Instance(type, new Scope(Optional.of(type.members()), true));
    singletons.put(type, object);
    Invocation call = Invocation.of(place, List.of(), frame.in(start), evaluation);
    construct(type, object, call, 0);
    if (Annotations.isConfiguration(type.type())) {
      runFactories(object, call);
    }
    return object;
  }

  /** Runs a superclass's constructor on an object of a subclass. */
  void superConstructor(Meaning.Instance instance, Invocation call) {
    for (Meaning parent : instance.type().supers()) {
      if (parent instanceof Meaning.OwnClass own) {
        construct(own, instance, call, 1);
      }
    }
  }

  /** Java's {@code this(…)}: another constructor of the same class. */
  Meaning otherConstructor(Meaning.Instance instance, Invocation call) {
    Optional<Meaning> constructor = constructor(instance.type(), call.arguments().size());
    if (constructor.isPresent() && constructor.get() instanceof Meaning.Closure closure) {
      evaluation.invocations().invoke(closure.bound(instance), call);
    }
    return Meaning.UNKNOWN;
  }

  /** The methods that a container calls once to make the objects it injects. */
  private void runFactories(Meaning.Instance configuration, Invocation call) {
    for (Syntax item :
        configuration.type().type().part(SyntaxRole.BODY).map(Syntax::children).orElse(List.of())) {
      if (item.is(SyntaxKind.FUNCTION)
          && Annotations.hasAnnotation(item, FACTORIES)
          && evaluation.isNew(item)) {
        Meaning.Closure method =
            new Meaning.Closure(
                item,
                configuration.type().members(),
                configuration.type().module(),
                Optional.of(configuration),
                false);
        evaluation.invocations().invoke(method, call);
      }
    }
  }

  private void construct(
      Meaning.OwnClass type, Meaning.Instance instance, Invocation call, int depth) {
    if (depth > 4) {
      return;
    }
    made.putIfAbsent(type, instance);
    Frame frame =
        Frame.of(instance.fields(), type.module(), call.frame().situation(), Optional.of(instance));
    Optional<Meaning> constructor = constructor(type, call.arguments().size());
    if (constructor.isEmpty() || type.module().language() == Language.JAVA) {
      for (Meaning parent : type.supers()) {
        if (parent instanceof Meaning.OwnClass own && !own.equals(type)) {
          construct(
              own, instance, constructor.isEmpty() ? call : call.withoutArguments(), depth + 1);
        }
      }
    }
    if (type.module().language() != Language.PYTHON) {
      components(type, call, frame);
      fields(type, frame);
    }
    if (constructor.isPresent() && constructor.get() instanceof Meaning.Closure closure) {
      evaluation.invocations().invoke(closure.bound(instance), call);
    }
  }

  private static Optional<Meaning> constructor(Meaning.OwnClass type, int arity) {
    String name =
        switch (type.module().language()) {
          case PYTHON -> "__init__";
          case JAVA -> type.type().textOf(SyntaxRole.NAME);
          default -> "constructor";
        };
    Optional<Meaning> exact = type.members().own(name + "/" + arity);
    return exact.isPresent() ? exact : type.members().own(name);
  }

  /** A record's components are fields that its constructor sets. */
  private void components(Meaning.OwnClass type, Invocation call, Frame frame) {
    List<Syntax> components = type.type().parts(SyntaxRole.PARAMETER);
    for (int i = 0; i < components.size(); i++) {
      evaluation.assignments().declare(components.get(i), call.argument(i), frame);
    }
  }

  private void fields(Meaning.OwnClass type, Frame frame) {
    List<Syntax> body =
        type.type().part(SyntaxRole.BODY).map(b -> b.parts(SyntaxRole.ITEM)).orElse(List.of());
    for (Syntax member : body) {
      if (member.has(SyntaxRole.STATIC)) {
        continue;
      }
      if (member.is(SyntaxKind.DECLARATION)) {
        evaluation.statements().run(member, frame);
      } else if (member.is(SyntaxKind.FIELD)) {
        evaluation.definitions().field(member, frame);
      } else if (member.is(SyntaxKind.BLOCK)) {
        evaluation.statements().run(member, frame);
      }
    }
  }
}
