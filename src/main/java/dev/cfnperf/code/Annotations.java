package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What annotations and decorators say of a function or class. */
final class Annotations {
  private static final Set<String> CONFIGURATIONS =
      Set.of("Configuration", "SpringBootApplication", "Factory");
  private static final Set<String> PROPERTIES = Set.of("property", "cached_property");

  private Annotations() {}

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

  static boolean hasDecorator(Syntax function, Set<String> names) {
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

  static String lastName(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }
}
