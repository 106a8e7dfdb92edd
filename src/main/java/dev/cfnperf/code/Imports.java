package dev.cfnperf.code;

import java.util.Optional;

/** Follows imports: binds the names, and loads modules of the function's own package. */
final class Imports {
  private final Evaluation evaluation;

  Imports(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  void take(Syntax statement, Frame frame) {
    switch (frame.language()) {
      case PYTHON -> python(statement, frame);
      case JAVA -> {
        // Java's imports are looked up when a class is named.
      }
      default -> node(statement, frame);
    }
  }

  private void python(Syntax statement, Frame frame) {
    if (statement.has(SyntaxRole.FROM)) {
      pythonFrom(statement, frame);
      return;
    }
    for (Syntax module : statement.parts(SyntaxRole.MODULE)) {
      boolean renamed = module.is(SyntaxKind.ALIAS);
      String dotted = renamed ? module.textOf(SyntaxRole.NAME) : module.text();
      Optional<SourceModule> own = evaluation.modules().load(dotted, frame);
      if (renamed) {
        frame.scope().declare(module.textOf(SyntaxRole.AS), meaning(own, dotted));
        continue;
      }
      int dot = dotted.indexOf('.');
      String first = dot < 0 ? dotted : dotted.substring(0, dot);
      Optional<SourceModule> outer = dot < 0 ? own : evaluation.modules().load(first, frame);
      if (dot >= 0 && own.isPresent() && outer.isEmpty()) {
        // A package without __init__.py: its modules are reached by their dotted path.
        frame.scope().declare(first, packageOf(dotted, own.get(), module));
      } else {
        frame.scope().declare(first, meaning(outer, first));
      }
    }
  }

  private static Meaning packageOf(String dotted, SourceModule own, Syntax place) {
    Meaning inner = new Meaning.OwnModule(own);
    String[] parts = dotted.split("\\.", -1);
    for (int i = parts.length - 1; i > 0; i--) {
      Meaning.Struct struct = new Meaning.Struct();
      struct.put(parts[i], inner, place);
      inner = struct;
    }
    return inner;
  }

  private void pythonFrom(Syntax statement, Frame frame) {
    String module = statement.textOf(SyntaxRole.FROM);
    Optional<SourceModule> own = evaluation.modules().load(module, frame);
    if (statement.has(SyntaxRole.ALL)) {
      own.ifPresent(source -> source.scope().names().forEach(frame.scope()::declare));
    }
    for (Syntax imported : statement.parts(SyntaxRole.NAME)) {
      boolean renamed = imported.is(SyntaxKind.ALIAS);
      String name = renamed ? imported.textOf(SyntaxRole.NAME) : imported.text();
      String as = renamed ? imported.textOf(SyntaxRole.AS) : name;
      frame.scope().declare(as, pythonMember(module, own, name, frame));
    }
  }

  private Meaning pythonMember(
      String module, Optional<SourceModule> own, String name, Frame frame) {
    if (own.isPresent()) {
      Optional<Meaning> member = own.get().scope().own(name);
      if (member.isPresent()) {
        return member.get();
      }
    }
    String dotted = module.endsWith(".") ? module + name : module + "." + name;
    Optional<SourceModule> submodule = evaluation.modules().load(dotted, frame);
    if (submodule.isPresent()) {
      return new Meaning.OwnModule(submodule.get());
    }
    return own.isPresent() || module.startsWith(".")
        ? Meaning.UNKNOWN
        : evaluation.library().value(new Meaning.External(dotted));
  }

  private Meaning meaning(Optional<SourceModule> own, String name) {
    return own.isPresent()
        ? new Meaning.OwnModule(own.get())
        : evaluation.library().value(new Meaning.External(name));
  }

  private void node(Syntax statement, Frame frame) {
    Optional<Syntax> from = statement.part(SyntaxRole.FROM);
    if (from.isEmpty() || statement.has(SyntaxRole.TYPE)) {
      declareTypes(statement, from, frame);
      return;
    }
    Meaning module = require(TextLiterals.content(from.get()), frame);
    for (Syntax name : statement.parts(SyntaxRole.NAMESPACE)) {
      frame.scope().declare(name.text(), module);
    }
    for (Syntax name : statement.parts(SyntaxRole.DEFAULT)) {
      frame.scope().declare(name.text(), defaultOf(module));
    }
    for (Syntax name : statement.parts(SyntaxRole.NAME)) {
      String imported = name.textOf(SyntaxRole.NAME);
      String as = name.has(SyntaxRole.AS) ? name.textOf(SyntaxRole.AS) : imported;
      Meaning member =
          imported.equals("default")
              ? defaultOf(module)
              : evaluation.members().member(module, imported, name, frame);
      frame.scope().declare(as, member);
    }
  }

  /** {@code import type}: nothing is loaded, but the names say what parameters are. */
  private static void declareTypes(Syntax statement, Optional<Syntax> from, Frame frame) {
    if (from.isEmpty()) {
      return;
    }
    String module = TextLiterals.content(from.get());
    for (Syntax name : statement.parts(SyntaxRole.NAME)) {
      String imported = name.textOf(SyntaxRole.NAME);
      String as = name.has(SyntaxRole.AS) ? name.textOf(SyntaxRole.AS) : imported;
      if (!module.startsWith(".")) {
        frame.scope().declare(as, new Meaning.External(module + "#" + imported));
      }
    }
  }

  Meaning defaultOf(Meaning module) {
    if (module instanceof Meaning.OwnModule own) {
      return evaluation.exports().of(own.module(), "default");
    }
    return module;
  }

  /** A module of Node.js by the specifier that an import or {@code require} names. */
  Meaning require(String specifier, Frame frame) {
    Optional<SourceModule> own = evaluation.modules().load(specifier, frame);
    if (own.isPresent()) {
      return evaluation.exports().module(own.get());
    }
    boolean relative = specifier.startsWith(".") || specifier.startsWith("/");
    String plain = specifier.startsWith("node:") ? specifier.substring(5) : specifier;
    return relative ? Meaning.UNKNOWN : new Meaning.External(plain);
  }
}
