package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows calls: into the function's own source, or to what a library makes of them. */
final class Invocations {
  private static final Set<String> FUNCTIONAL_METHODS =
      Set.of(
          "apply",
          "accept",
          "get",
          "run",
          "call",
          "test",
          "handle",
          "bind",
          "invoke",
          "execute",
          "applyAsInt",
          "handleRequest");

  private final Evaluation evaluation;
  private final Closures closures;

  Invocations(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.closures = new Closures(evaluation);
  }

  Meaning call(Syntax call, Frame frame) {
    String name = CallParts.name(call);
    Optional<Syntax> object = CallParts.object(call);
    if (object.isEmpty()) {
      if (frame.language().isNode() && (name.equals("require") || name.equals("import"))) {
        return require(call, frame);
      }
      if (name.equals("this")
          && frame.self().orElse(Meaning.UNKNOWN) instanceof Meaning.Instance me) {
        return evaluation.instances().otherConstructor(me, Invocation.of(call, frame, evaluation));
      }
      if (name.equals("super")
          && frame.self().orElse(Meaning.UNKNOWN) instanceof Meaning.Instance me) {
        evaluation.instances().superConstructor(me, Invocation.of(call, frame, evaluation));
        return Meaning.UNKNOWN;
      }
      Meaning callee =
          call.has(SyntaxRole.CALLEE)
              ? evaluation.expressions().evaluate(call.part(SyntaxRole.CALLEE).get(), frame)
              : ownMethod(call, name, frame);
      return apply(callee, arguments(call, callee, frame));
    }
    if (isSuperCall(object.get())
        && frame.self().orElse(Meaning.UNKNOWN) instanceof Meaning.Instance me) {
      return superMethod(me, name, Invocation.of(call, frame, evaluation));
    }
    Meaning owner = evaluation.expressions().evaluate(object.get(), frame);
    Meaning callee =
        owner instanceof Meaning.External external
            ? evaluation.members().member(external, name, call, frame)
            : owner;
    return method(owner, name, arguments(call, callee, frame));
  }

  private Meaning require(Syntax call, Frame frame) {
    return call.part(SyntaxRole.ARGUMENT)
        .filter(argument -> argument.is(SyntaxKind.TEXT))
        .map(argument -> evaluation.imports().require(TextLiterals.content(argument), frame))
        .orElse(Meaning.UNKNOWN);
  }

  private static boolean isSuperCall(Syntax object) {
    Syntax plain = object.unwrapped();
    return plain.text().equals("super")
        || (plain.is(SyntaxKind.CALL) && CallParts.name(plain).equals("super"));
  }

  private Meaning superMethod(Meaning.Instance me, String name, Invocation call) {
    if (name.equals("__init__")) {
      evaluation.instances().superConstructor(me, call);
      return Meaning.UNKNOWN;
    }
    for (Meaning parent : me.type().supers()) {
      if (parent instanceof Meaning.OwnClass own) {
        Optional<Meaning> member = Definitions.member(own, name, call.arguments().size());
        if (member.isPresent() && member.get() instanceof Meaning.Closure method) {
          return invoke(method.bound(me), call);
        }
      }
    }
    return evaluation.builtins().unknownCall(me, call);
  }

  /** Java's call without an object: a method of the class or of one around it. */
  private Meaning ownMethod(Syntax call, String name, Frame frame) {
    int arity = call.parts(SyntaxRole.ARGUMENT).size();
    if (frame.self().orElse(Meaning.UNKNOWN) instanceof Meaning.Instance me) {
      Optional<Meaning> member = Definitions.member(me.type(), name, arity);
      if (member.isPresent()) {
        return member.get() instanceof Meaning.Closure method ? method.bound(me) : member.get();
      }
    }
    Optional<Scope> exact = frame.scope().holder(name + "/" + arity);
    if (exact.isPresent()) {
      return exact.get().own(name + "/" + arity).get();
    }
    return evaluation.names().lookup(name, call, frame);
  }

  /** Evaluates the arguments; those of {@code Promise.all} and the like are started together. */
  private Invocation arguments(Syntax call, Meaning callee, Frame frame) {
    boolean together =
        callee instanceof Meaning.External external
            && evaluation.library().startsTogether(external);
    Frame inside = together ? frame.in(frame.situation().startedTogether()) : frame;
    Invocation invocation = Invocation.of(call, inside, evaluation);
    boolean isPromise =
        frame.language() != Language.JAVA
            && callee instanceof Meaning.Closure closure
            && closure.function().has(SyntaxRole.ASYNC)
            && !CallParts.isAwaited(call);
    return isPromise ? invocation.in(frame.situation().startedTogether()) : invocation;
  }

  /** {@code new}. */
  Meaning construct(Syntax construction, Frame frame) {
    Meaning type =
        construction.has(SyntaxRole.CALLEE)
            ? evaluation.expressions().evaluate(construction.part(SyntaxRole.CALLEE).get(), frame)
            : construction
                .part(SyntaxRole.TYPE)
                .map(t -> evaluation.types().named(t, frame))
                .orElse(Meaning.UNKNOWN);
    Invocation invocation = Invocation.of(construction, frame, evaluation);
    if (construction.has(SyntaxRole.BODY)) {
      return anonymous(construction, type, frame);
    }
    if (type instanceof Meaning.OwnClass own) {
      return evaluation.instances().instantiate(own, invocation);
    }
    if (type instanceof Meaning.External external) {
      return evaluation.library().construct(external, invocation);
    }
    if (type instanceof Meaning.Choice choice
        && choice.options().get(0) instanceof Meaning.External e) {
      return evaluation.library().construct(e, invocation);
    }
    return evaluation.builtins().unknownCall(type, invocation);
  }

  /** Java's anonymous class: its first method stands for it. */
  private Meaning anonymous(Syntax construction, Meaning type, Frame frame) {
    for (Syntax member : construction.part(SyntaxRole.BODY).get().parts(SyntaxRole.ITEM)) {
      if (member.is(SyntaxKind.FUNCTION)) {
        return evaluation.definitions().closure(member, frame);
      }
    }
    return type;
  }

  Meaning method(Meaning owner, String name, Invocation call) {
    if (owner instanceof Meaning.External external) {
      Meaning member = evaluation.members().member(external, name, call.place(), call.frame());
      return apply(member, call);
    }
    if (owner instanceof Meaning.Handle
        || owner instanceof Meaning.Thing
        || owner instanceof Meaning.Request) {
      return evaluation.library().method(owner, name, call);
    }
    if (owner instanceof Meaning.Method member
        && member.object() instanceof Meaning.Handle handle) {
      return evaluation.library().method(handle, name, call);
    }
    if (owner instanceof Meaning.Instance instance) {
      return ofInstance(instance, name, call);
    }
    if (owner instanceof Meaning.OwnClass type) {
      Optional<Meaning> member = Definitions.member(type, name, call.arguments().size());
      return member.isPresent()
          ? apply(bindClass(member.get(), type), call)
          : evaluation.builtins().method(owner, name, call);
    }
    if (owner instanceof Meaning.OwnModule module) {
      return apply(evaluation.exports().of(module.module(), name), call);
    }
    if (owner instanceof Meaning.Struct struct && struct.fields.containsKey(name)) {
      return apply(struct.fields.get(name), call);
    }
    if (owner instanceof Meaning.Closure closure && FUNCTIONAL_METHODS.contains(name)) {
      return name.equals("bind") ? closure : invoke(closure, call);
    }
    if (owner instanceof Meaning.Choice choice) {
      return onEach(choice, option -> method(option, name, call), call);
    }
    return evaluation.builtins().method(owner, name, call);
  }

  private static Meaning bindClass(Meaning member, Meaning.OwnClass type) {
    return member instanceof Meaning.Closure method && !Annotations.isStatic(method.function())
        ? method.bound(type)
        : member;
  }

  private Meaning ofInstance(Meaning.Instance instance, String name, Invocation call) {
    Optional<Meaning> field = instance.fields().own(name);
    if (field.isPresent()) {
      boolean data =
          field.get() instanceof Meaning.Data
              || field.get() instanceof Meaning.Sequence
              || field.get() instanceof Meaning.Unknown;
      // A record's accessor.
      return data && call.all().isEmpty() ? field.get() : apply(field.get(), call);
    }
    Optional<Meaning> member = Definitions.member(instance.type(), name, call.arguments().size());
    if (member.isEmpty()) {
      Optional<Meaning> getter = Definitions.member(instance.type(), name, -1);
      if (getter.isPresent()) {
        return apply(getter.get(), call);
      }
      return evaluation.builtins().unknownCall(instance, call);
    }
    return member.get() instanceof Meaning.Closure method
        ? invoke(method.bound(instance), call)
        : apply(member.get(), call);
  }

  /** Calls what an expression stands for. */
  Meaning apply(Meaning callee, Invocation call) {
    if (callee instanceof Meaning.Closure closure) {
      return invoke(closure, call);
    }
    if (callee instanceof Meaning.OwnClass type) {
      return evaluation.instances().instantiate(type, call);
    }
    if (callee instanceof Meaning.External external) {
      return evaluation.library().call(external, call);
    }
    if (callee instanceof Meaning.Method method) {
      return method(method.object(), method.name(), call);
    }
    if (callee instanceof Meaning.Thing thing) {
      return evaluation.library().callThing(thing, call);
    }
    if (callee instanceof Meaning.Instance instance) {
      Optional<Meaning> called = Definitions.member(instance.type(), "__call__", -1);
      if (called.isPresent() && called.get() instanceof Meaning.Closure method) {
        return invoke(method.bound(instance), call);
      }
    }
    if (callee instanceof Meaning.Choice choice) {
      return onWays(choice, call);
    }
    return evaluation.builtins().unknownCall(callee, call);
  }

  /** One of several functions is called, depending on the data: each on a way of its own. */
  private Meaning onWays(Meaning.Choice choice, Invocation call) {
    List<Meaning> functions = new ArrayList<>();
    for (Meaning option : choice.options()) {
      if (option instanceof Meaning.Closure) {
        functions.add(option);
      }
    }
    if (functions.size() < 2) {
      return onEach(choice, option -> apply(option, call), call);
    }
    Branch branch = new Branch(call.place(), Origins.EVENT, Set.of(), false);
    List<Meaning> results = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      Branch.Arm arm = new Branch.Arm(branch, i, Optional.empty(), false);
      results.add(apply(functions.get(i), call.in(call.frame().situation().in(arm))));
    }
    return Meaning.Choice.of(results);
  }

  private Meaning onEach(
      Meaning.Choice choice, java.util.function.UnaryOperator<Meaning> action, Invocation call) {
    List<Meaning> results = new ArrayList<>();
    for (Meaning option : choice.options()) {
      if (Meaning.isKnown(option)) {
        results.add(action.apply(option));
      }
    }
    if (results.isEmpty()) {
      return evaluation.builtins().unknownCall(choice, call);
    }
    return Meaning.Choice.of(results);
  }

  /** Follows a function of the function's own source. */
  Meaning invoke(Meaning.Closure closure, Invocation call) {
    return closures.invoke(closure, call);
  }

  /** Runs functions that are handed to something unknown, which may call them. */
  void runCallbacks(Invocation call) {
    Origins origins = call.origins();
    if (call.all().contains(Evaluation.CALLBACK)) {
      evaluation.callsBack(new Meaning.Unknown(origins, true));
    }
    for (Meaning argument : call.all()) {
      runCallback(argument, List.of(Meaning.unknown(origins)), call);
    }
  }

  Meaning runCallback(Meaning function, List<Meaning> arguments, Invocation call) {
    boolean callable =
        function instanceof Meaning.Closure
            || function instanceof Meaning.Method
            || function instanceof Meaning.Choice;
    return callable
        ? apply(function, Invocation.of(call.place(), arguments, call.frame(), evaluation))
        : Meaning.UNKNOWN;
  }
}
