package dev.cfnperf.code;

import java.util.Optional;
import java.util.Set;

/** What a name stands for where it's used. */
final class Names {
  private static final Set<String> NODE_GLOBALS =
      Set.of(
          "process",
          "Promise",
          "console",
          "JSON",
          "Object",
          "Array",
          "Math",
          "Date",
          "Buffer",
          "globalThis",
          "awslambda",
          "fetch",
          "setTimeout",
          "Map",
          "Set",
          "Error",
          "Number",
          "String",
          "Boolean",
          "URL",
          "parseInt",
          "structuredClone");

  private final Evaluation evaluation;

  Names(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning lookup(String name, Syntax place, Frame frame) {
    if (name.equals("this") || name.equals("super")) {
      return frame.self().orElse(Meaning.UNKNOWN);
    }
    Optional<Scope> holder = frame.scope().holder(name);
    if (holder.isPresent()) {
      Meaning value = holder.get().own(name).get();
      if (holder.get().isLasting() && isState(value)) {
        evaluation.conditions().read(new Scope.Cell(holder.get(), name));
      }
      return value;
    }
    return switch (frame.language()) {
      case PYTHON -> evaluation.library().value(new Meaning.External("builtins." + name));
      case JAVA -> evaluation.types().javaClass(name, frame);
      default -> NODE_GLOBALS.contains(name) ? new Meaning.External("#" + name) : Meaning.UNKNOWN;
    };
  }

  /** Whether a value of this kind can say that something is kept, rather than what the code is. */
  private static boolean isState(Meaning value) {
    return !(value instanceof Meaning.Closure
        || value instanceof Meaning.OwnClass
        || value instanceof Meaning.OwnModule
        || value instanceof Meaning.External);
  }
}
