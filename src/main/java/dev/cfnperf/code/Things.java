package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Library objects of which only one thing counts: which functions they're given, and when. */
final class Things {
  private final Evaluation evaluation;
  private static final Set<String> FLUENT =
      Set.of(
          "use",
          "before",
          "after",
          "onError",
          "handler",
          "route",
          "register",
          "on",
          "mount",
          "basePath",
          "onConnection",
          "include_router",
          "blueprint");

  Things(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** A library's function or class of which the tables say nothing. */
  Meaning unknownFunction(Meaning.External external, Invocation call, boolean constructs) {
    boolean loading = call.frame().situation().placement() == Placement.MODULE;
    String name = external.simpleName();
    boolean makesObject =
        constructs
            || (!name.isEmpty() && Character.isUpperCase(name.charAt(0)))
            || holdsFunctions(call);
    if (!makesObject && !loading) {
      Meaning answer = evaluation.builtins().unknownCall(external, call);
      // The language's own functions make nothing but values.
      boolean plain = external.name().startsWith("builtins.") || external.name().startsWith("#");
      return plain ? Meaning.unknown(answer.origins()) : answer;
    }
    Meaning.Thing thing = new Meaning.Thing(external.name());
    for (Meaning argument : call.all()) {
      take(thing, argument, "");
    }
    if (!loading) {
      evaluation.builtins().unknownCall(external, call);
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      thing.settings.put("argument" + i, call.argument(i), call.place());
    }
    call.named().forEach((key, value) -> thing.settings.put(key, value, call.place()));
    return thing;
  }

  private static boolean holdsFunctions(Invocation call) {
    for (Meaning argument : call.all()) {
      if (argument instanceof Meaning.Closure || argument instanceof Meaning.Thing) {
        return true;
      }
    }
    return false;
  }

  /** Remembers functions among what the object is given. */
  private void take(Meaning.Thing thing, Meaning given, String route) {
    if (given instanceof Meaning.Closure
        || given instanceof Meaning.Thing
        || given instanceof Meaning.Instance) {
      thing.register(given, route);
    } else if (given instanceof Meaning.Sequence sequence) {
      for (Meaning item : sequence.items) {
        take(thing, item, route);
      }
    } else if (given instanceof Meaning.Struct struct) {
      Meaning streaming = struct.fields.get("streamifyResponse");
      if (streaming instanceof Meaning.Text text && text.value().equals("true")) {
        evaluation.streamsResponse();
      }
      for (Meaning field : List.copyOf(struct.fields.values())) {
        if (field instanceof Meaning.Closure) {
          take(thing, field, route);
        }
      }
    }
  }

  Meaning method(Meaning.Thing thing, String name, Invocation call) {
    boolean loading = call.frame().situation().placement() == Placement.MODULE;
    if (name.startsWith("capture") && !call.arguments().isEmpty()) {
      return call.argument(0);
    }
    boolean givesFunctions = false;
    for (Meaning argument : call.all()) {
      boolean function = argument instanceof Meaning.Closure || argument instanceof Meaning.Thing;
      givesFunctions = givesFunctions || function;
    }
    if (givesFunctions || loading) {
      for (Meaning argument : call.all()) {
        take(thing, argument, name);
      }
      if (loading) {
        return thing;
      }
    }
    boolean takesEvent =
        !call.arguments().isEmpty()
            && call.argument(0) instanceof Meaning.Data data
            && data.isEvent();
    if (takesEvent && !thing.functions.isEmpty() && !givesFunctions) {
      return run(thing, call);
    }
    Meaning answer = evaluation.builtins().unknownCall(thing, call);
    return FLUENT.contains(name) ? thing : answer;
  }

  /** The object is used as the handler, or with the event: its functions run. */
  Meaning run(Meaning.Thing thing, Invocation call) {
    return run(thing, call, 0);
  }

  /** Where the choice is made: the call, or for a handler that's all library the first function. */
  private static Syntax place(Meaning.Thing thing, Invocation call) {
    if (call.place().is(SyntaxKind.CALL)) {
      return call.place();
    }
    for (Meaning function : thing.functions) {
      if (function instanceof Meaning.Closure closure) {
        return closure.function();
      }
    }
    return call.place();
  }

  private Meaning run(Meaning.Thing thing, Invocation call, int depth) {
    if (depth > 4 || call.frame().situation().placement() == Placement.MODULE) {
      return Meaning.unknown(call.origins());
    }
    List<Meaning> answers = new ArrayList<>();
    boolean routed = false;
    for (String route : thing.routes) {
      routed = routed || Conditions.httpMethod(route).isPresent() || route.equals("route");
    }
    Branch branch = new Branch(place(thing, call), Origins.EVENT, Set.of(), false);
    for (int i = 0; i < thing.functions.size(); i++) {
      Meaning function = thing.functions.get(i);
      Invocation each = call;
      if (routed) {
        Optional<String> method = Conditions.httpMethod(thing.routes.get(i));
        each = call.in(call.frame().situation().in(new Branch.Arm(branch, i, method, false)));
      }
      answers.add(
          function instanceof Meaning.Thing inner
              ? run(inner, each, depth + 1)
              : evaluation.invocations().apply(function, each));
    }
    return Meaning.Choice.of(answers);
  }
}
