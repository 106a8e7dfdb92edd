package dev.cfnperf.code;

import java.util.Optional;
import java.util.Set;

/** What a written type tells of a value that's otherwise unknown. */
final class Types {
  private static final Set<String> FACTORY_ANNOTATIONS = Set.of("Bean", "Inject", "Autowired");

  private final Evaluation evaluation;

  Types(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The class that a type or a superclass expression names. */
  Meaning named(Syntax type, Frame frame) {
    if (frame.language() == Language.JAVA) {
      return javaClass(withoutArguments(type.text()), frame);
    }
    return evaluation.expressions().evaluate(type, frame);
  }

  private static String withoutArguments(String type) {
    int end = type.indexOf('<');
    return end < 0 ? type : type.substring(0, end);
  }

  /** A Java class by its name: an own one, or a library's. */
  Meaning javaClass(String name, Frame frame) {
    String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    Optional<Scope> holder = frame.scope().holder(first);
    if (holder.isPresent()) {
      Meaning found = holder.get().own(first).get();
      boolean nested = name.length() > first.length() && found instanceof Meaning.OwnClass;
      if (nested) {
        Meaning.OwnClass outer = (Meaning.OwnClass) found;
        return outer.members().own(name.substring(first.length() + 1)).orElse(Meaning.UNKNOWN);
      }
      return found;
    }
    if (first.isEmpty() || !Character.isUpperCase(first.charAt(0))) {
      return new Meaning.External(name);
    }
    Optional<Meaning> own = evaluation.modules().javaClass(first, frame.module());
    if (own.isPresent()) {
      return name.length() > first.length() && own.get() instanceof Meaning.OwnClass outer
          ? outer.members().own(name.substring(first.length() + 1)).orElse(Meaning.UNKNOWN)
          : own.get();
    }
    return new Meaning.External(
        evaluation.modules().qualified(first, frame.module()) + name.substring(first.length()));
  }

  /** The value, or what its type makes of a value that's unknown: a client that's passed in. */
  Meaning refine(Meaning value, Optional<Syntax> type, Frame frame) {
    boolean known = Meaning.isKnown(value) && !(value instanceof Meaning.Thing);
    if (known || type.isEmpty()) {
      return value;
    }
    Meaning named = typeMeaning(type.get(), frame);
    if (named instanceof Meaning.External external) {
      return evaluation.library().typed(external, type.get(), value).orElse(value);
    }
    boolean injected =
        named instanceof Meaning.OwnClass
            && value.origins().equals(Origins.NONE)
            && frame.language() == Language.JAVA
            && isInjected(type.get());
    if (injected) {
      return evaluation
          .modules()
          .implementation((Meaning.OwnClass) named)
          .map(own -> (Meaning) evaluation.instances().singleton(own, type.get(), frame))
          .orElse(value);
    }
    return value;
  }

  private Meaning typeMeaning(Syntax type, Frame frame) {
    String text = withoutArguments(type.text()).replace("|", " ").strip();
    String name = text.indexOf(' ') < 0 ? text : text.substring(0, text.indexOf(' '));
    if (frame.language() == Language.JAVA) {
      return javaClass(name, frame);
    }
    return frame.scope().holder(name).flatMap(scope -> scope.own(name)).orElse(Meaning.UNKNOWN);
  }

  /** Whether a container fills it in: a field, or a parameter of a constructor or factory. */
  private static boolean isInjected(Syntax type) {
    Optional<Syntax> owner = type.parent();
    if (owner.isEmpty()) {
      return false;
    }
    if (owner.get().is(SyntaxKind.PARAMETER)) {
      Optional<Syntax> function = owner.get().parent();
      return function
          .filter(
              f ->
                  f.is(SyntaxKind.CLASS)
                      || (f.is(SyntaxKind.FUNCTION)
                          && (!f.has(SyntaxRole.TYPE)
                              || Annotations.hasAnnotation(f, FACTORY_ANNOTATIONS))))
          .isPresent();
    }
    return owner.get().is(SyntaxKind.DECLARATION)
        && owner
            .get()
            .parent()
            .flatMap(Syntax::parent)
            .filter(p -> p.is(SyntaxKind.CLASS))
            .isPresent();
  }
}
