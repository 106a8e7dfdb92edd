package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes functions, classes and objects of the function's own source. */
final class Definitions {
  private static final Set<String> MEMOIZERS =
      Set.of("lru_cache", "cache", "cached", "cached_property", "memoize", "once", "Cacheable");
  private static final Set<String> CONFIGURATIONS =
      Set.of("Configuration", "SpringBootApplication", "Factory");
  private static final Set<String> FACTORIES = Set.of("Bean", "Produces", "Singleton");
  private static final Set<String> PROPERTIES = Set.of("property", "cached_property");

  private final Evaluation evaluation;
  private final Map<Syntax, Meaning.OwnClass> classes = new HashMap<>();
  private final Map<Meaning.OwnClass, Meaning.Instance> singletons = new HashMap<>();

  private final Map<Meaning.OwnClass, Meaning.Instance> made = new HashMap<>();

  Definitions(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning.Closure closure(Syntax function, Frame frame) {
    return new Meaning.Closure(
        function, frame.scope(), frame.module(), frame.self(), hasDecorator(function, MEMOIZERS));
  }

  /** Whether reading the member calls it. */
  static boolean isProperty(Syntax function) {
    return function.has(SyntaxRole.GETTER) || hasDecorator(function, PROPERTIES);
  }

  static boolean isStatic(Syntax function) {
    return function.has(SyntaxRole.STATIC) || hasDecorator(function, Set.of("staticmethod"));
  }

  static boolean hasAnnotation(Syntax declaration, Set<String> names) {
    for (Syntax annotation : declaration.parts(SyntaxRole.ANNOTATION)) {
      if (names.contains(lastName(annotation.textOf(SyntaxRole.NAME)))) {
        return true;
      }
    }
    return false;
  }

  /** A setting of an annotation on the class that a value is or is an object of. */
  static Optional<Meaning> annotated(Meaning value, String annotation, String setting) {
    Optional<Syntax> type = Optional.empty();
    if (value instanceof Meaning.OwnClass own) {
      type = Optional.of(own.type());
    } else if (value instanceof Meaning.Instance instance) {
      type = Optional.of(instance.type().type());
    }
    for (Syntax each : type.map(t -> t.parts(SyntaxRole.ANNOTATION)).orElse(List.of())) {
      for (Syntax argument : each.parts(SyntaxRole.ARGUMENT)) {
        boolean named =
            each.textOf(SyntaxRole.NAME).equals(annotation)
                && argument.textOf(SyntaxRole.NAME).equals(setting);
        if (named && argument.has(SyntaxRole.VALUE)) {
          return argument
              .part(SyntaxRole.VALUE)
              .map(text -> new Meaning.Text(TextLiterals.content(text)));
        }
      }
    }
    return Optional.empty();
  }

  static boolean isConfiguration(Syntax type) {
    return hasAnnotation(type, CONFIGURATIONS);
  }

  private static boolean hasDecorator(Syntax function, Set<String> names) {
    if (hasAnnotation(function, names)) {
      return true;
    }
    Optional<Syntax> around = function.parent().filter(p -> p.is(SyntaxKind.DECORATED));
    if (around.isEmpty()) {
      return false;
    }
    for (Syntax decorator : around.get().parts(SyntaxRole.DECORATOR)) {
      Syntax plain = decorator.unwrapped();
      String name = plain.is(SyntaxKind.CALL) ? CallParts.name(plain) : lastName(plain.text());
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static String lastName(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
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

  private void field(Syntax field, Frame frame) {
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
    if (isConfiguration(type.type())) {
      runFactories(object, call);
    }
    return object;
  }

  /** The methods that a container calls once to make the objects it injects. */
  private void runFactories(Meaning.Instance configuration, Invocation call) {
    for (Syntax item :
        configuration.type().type().part(SyntaxRole.BODY).map(Syntax::children).orElse(List.of())) {
      if (item.is(SyntaxKind.FUNCTION)
          && hasAnnotation(item, FACTORIES)
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

  /** Java's {@code this(…)}: another constructor of the same class. */
  Meaning otherConstructor(Meaning.Instance instance, Invocation call) {
    Optional<Meaning> constructor = constructor(instance.type(), call.arguments().size());
    if (constructor.isPresent() && constructor.get() instanceof Meaning.Closure closure) {
      evaluation.invocations().invoke(closure.bound(instance), call);
    }
    return Meaning.UNKNOWN;
  }

  /** Runs a superclass's constructor on an object of a subclass. */
  void superConstructor(Meaning.Instance instance, Invocation call) {
    for (Meaning parent : instance.type().supers()) {
      if (parent instanceof Meaning.OwnClass own) {
        construct(own, instance, call, 1);
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

  private void fields(Meaning.OwnClass type, Frame frame) {
    for (Syntax parameter : type.type().parts(SyntaxRole.PARAMETER)) {
      evaluation.assignments().declare(parameter, Meaning.UNKNOWN, frame);
    }
    List<Syntax> body =
        type.type().part(SyntaxRole.BODY).map(b -> b.parts(SyntaxRole.ITEM)).orElse(List.of());
    for (Syntax member : body) {
      if (member.has(SyntaxRole.STATIC)) {
        continue;
      }
      if (member.is(SyntaxKind.DECLARATION)) {
        evaluation.statements().run(member, frame);
      } else if (member.is(SyntaxKind.FIELD)) {
        field(member, frame);
      } else if (member.is(SyntaxKind.BLOCK)) {
        evaluation.statements().run(member, frame);
      }
    }
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
