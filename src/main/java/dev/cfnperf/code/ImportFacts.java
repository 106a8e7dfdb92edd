package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists a file's imports, wherever they stand. */
final class ImportFacts {
  private static final String LOCAL_PORTS = "localhost:277";

  private ImportFacts() {}

  static List<Import> of(SourceModule module) {
    List<Import> found = new ArrayList<>();
    walk(module.syntax(), module.language(), Placement.MODULE, found);
    return found;
  }

  private static void walk(Syntax syntax, Language language, Placement scope, List<Import> found) {
    Placement inside = syntax.is(SyntaxKind.FUNCTION) ? Placement.HANDLER : scope;
    if (syntax.is(SyntaxKind.IMPORT)) {
      add(syntax, language, inside, found);
    } else if (syntax.is(SyntaxKind.EXPORT) && syntax.has(SyntaxRole.FROM)) {
      add(syntax, language, inside, found);
    } else if (syntax.is(SyntaxKind.CALL) && language.isNode()) {
      required(syntax, inside, found);
    }
    for (Syntax child : syntax.children()) {
      walk(child, language, inside, found);
    }
  }

  private static void add(
      Syntax statement, Language language, Placement scope, List<Import> found) {
    if (statement.has(SyntaxRole.TYPE)) {
      return;
    }
    if (statement.has(SyntaxRole.MODULE)) {
      for (Syntax module : statement.parts(SyntaxRole.MODULE)) {
        String name = module.is(SyntaxKind.ALIAS) ? module.textOf(SyntaxRole.NAME) : module.text();
        found.add(new Import(name, List.of(), scope, module.code().range(module)));
      }
      return;
    }
    Optional<Syntax> from = statement.part(SyntaxRole.FROM);
    if (from.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (Syntax name : statement.parts(SyntaxRole.NAME)) {
      names.add(name.is(SyntaxKind.ALIAS) ? name.textOf(SyntaxRole.NAME) : name.text());
    }
    String module = TextLiterals.content(from.get());
    if (language == Language.JAVA && statement.has(SyntaxRole.ALL)) {
      module = module + ".*";
    }
    found.add(new Import(module, names, scope, statement.code().range(statement)));
  }

  /** {@code require("x")} and {@code import("x")}. */
  private static void required(Syntax call, Placement scope, List<Import> found) {
    String callee = CallParts.name(call);
    Optional<Syntax> argument = call.part(SyntaxRole.ARGUMENT);
    boolean imports =
        (callee.equals("require") || callee.equals("import"))
            && argument.isPresent()
            && argument.get().is(SyntaxKind.TEXT)
            && CallParts.object(call).isEmpty();
    if (!imports) {
      return;
    }
    found.add(
        new Import(
            TextLiterals.content(argument.get()),
            takenNames(call),
            scope,
            call.code().range(call)));
  }

  /** {@code const { a, b } = require(…)}, {@code require(…).a}. */
  private static List<String> takenNames(Syntax call) {
    Syntax inner = call;
    Optional<Syntax> around = call.parent();
    while (around.isPresent()
        && (around.get().is(SyntaxKind.AWAIT)
            || (around.get().is(SyntaxKind.OTHER) && around.get().children().size() == 1))) {
      inner = around.get();
      around = inner.parent();
    }
    List<String> names = new ArrayList<>();
    if (around.isEmpty()) {
      return names;
    }
    if (around.get().is(SyntaxKind.MEMBER)) {
      names.add(around.get().textOf(SyntaxRole.NAME));
    } else if (around.get().is(SyntaxKind.DECLARE)) {
      for (Syntax item : around.get().parts(SyntaxRole.TARGET)) {
        for (Syntax name : item.parts(SyntaxRole.ITEM)) {
          names.add(name.is(SyntaxKind.PAIR) ? name.textOf(SyntaxRole.KEY) : name.text());
        }
      }
    }
    return names;
  }

  /** Where a file talks to the Parameters and Secrets or AppConfig extension. */
  static void localExtension(Syntax syntax, Evaluation evaluation) {
    if (syntax.is(SyntaxKind.TEXT)) {
      String text = syntax.text();
      if (text.contains(LOCAL_PORTS) || text.contains("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT")) {
        evaluation.facility(Facility.Kind.LOCAL_EXTENSION, syntax);
      }
      return;
    }
    for (Syntax child : syntax.children()) {
      localExtension(child, evaluation);
    }
  }
}
