package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a handler is named within its module.
 *
 * @param parts {@code handler}; in Java the class and, where it's given, the method
 */
record HandlerName(List<String> parts) {
  private static final Set<String> JAVA_METHODS =
      Set.of("handleRequest", "execute", "apply", "accept", "get");

  /** What the name stands for; unknown when the module doesn't have it. */
  Meaning in(SourceModule module, Evaluation evaluation, Frame frame) {
    if (module.language() == Language.JAVA) {
      return java(module, evaluation, frame);
    }
    Meaning found = evaluation.exports().of(module, parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      found = evaluation.members().member(found, parts.get(i), module.syntax(), frame);
    }
    if (!Meaning.isKnown(found) && module.language().isNode() && parts.size() == 1) {
      Meaning whole = evaluation.exports().of(module, "default");
      found = evaluation.members().member(whole, parts.get(0), module.syntax(), frame);
      return Meaning.isKnown(found) ? found : whole;
    }
    return found;
  }

  private Meaning java(SourceModule module, Evaluation evaluation, Frame frame) {
    Meaning type = module.scope().own(parts.get(0)).orElse(Meaning.UNKNOWN);
    if (!(type instanceof Meaning.OwnClass own)) {
      return type;
    }
    Meaning.Instance handler = evaluation.instances().singleton(own, own.type(), frame);
    if (parts.size() > 1) {
      Meaning named = method(handler, parts.get(1)).orElse(Meaning.UNKNOWN);
      boolean makesFunction =
          named instanceof Meaning.Closure closure
              && Annotations.hasAnnotation(closure.function(), Set.of("Bean"));
      return makesFunction
          ? evaluation
              .invocations()
              .apply(named, Invocation.of(module.syntax(), List.of(), frame, evaluation))
          : named;
    }
    for (String name : JAVA_METHODS) {
      Optional<Meaning> found = method(handler, name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Meaning.UNKNOWN;
  }

  private static Optional<Meaning> method(Meaning.Instance handler, String name) {
    for (int arity = 3; arity > 0; arity--) {
      Optional<Meaning> found = Definitions.member(handler.type(), name, arity);
      if (found.isPresent() && found.get() instanceof Meaning.Closure closure) {
        return Optional.of(closure.bound(handler));
      }
    }
    return Definitions.member(handler.type(), name, 0)
        .filter(Meaning.Closure.class::isInstance)
        .map(found -> ((Meaning.Closure) found).bound(handler));
  }

  /** Where the handler is in the source. */
  Syntax place(Meaning handler, SourceModule module) {
    if (handler instanceof Meaning.Closure closure) {
      return closure.function();
    }
    if (handler instanceof Meaning.Thing thing) {
      for (Meaning function : thing.functions) {
        if (function instanceof Meaning.Closure closure) {
          return closure.function();
        }
      }
    }
    if (handler instanceof Meaning.Instance instance) {
      return instance.type().type();
    }
    return module.syntax();
  }

  String shown() {
    return String.join(".", parts);
  }
}
