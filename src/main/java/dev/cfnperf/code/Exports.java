package dev.cfnperf.code;

import java.util.Optional;

/** What a Node.js module gives to others. Python's modules give all their names. */
final class Exports {
  private static final String EXPORTS = "exports";
  private static final String MODULE = "module";

  private final Evaluation evaluation;

  Exports(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Sets up {@code exports} and {@code module.exports}. */
  static void prepare(SourceModule module) {
    if (module.language().isNode()) {
      Meaning.Struct exports = new Meaning.Struct();
      Meaning.Struct holder = new Meaning.Struct();
      holder.put(EXPORTS, exports, module.syntax());
      module.scope().declare(EXPORTS, exports);
      module.scope().declare(MODULE, holder);
    }
  }

  void take(Syntax statement, Frame frame) {
    statement
        .part(SyntaxRole.DECLARATION)
        .ifPresent(
            declaration -> {
              if (!(declaration.is(SyntaxKind.FUNCTION) && declaration.has(SyntaxRole.NAME))) {
                evaluation.statements().run(declaration, frame);
              }
              boolean isDefault = statement.text().startsWith("export default");
              if (isDefault) {
                String name = declaration.textOf(SyntaxRole.NAME);
                export(
                    "default",
                    name.isEmpty()
                        ? evaluation.expressions().evaluate(declaration, frame)
                        : evaluation.names().lookup(name, declaration, frame),
                    declaration,
                    frame);
              }
            });
    statement
        .part(SyntaxRole.VALUE)
        .ifPresent(
            value ->
                export("default", evaluation.expressions().evaluate(value, frame), value, frame));
    Optional<Meaning> from =
        statement
            .part(SyntaxRole.FROM)
            .map(source -> evaluation.imports().require(TextLiterals.content(source), frame));
    if (statement.has(SyntaxRole.ALL) && from.isPresent()) {
      if (from.get() instanceof Meaning.OwnModule own) {
        exported(own.module())
            .fields
            .forEach((name, value) -> export(name, value, statement, frame));
        own.module().scope().names().forEach((name, value) -> frame.scope().declare(name, value));
      }
    }
    for (Syntax name : statement.parts(SyntaxRole.NAME)) {
      String inner = name.textOf(SyntaxRole.NAME);
      String outer = name.has(SyntaxRole.AS) ? name.textOf(SyntaxRole.AS) : inner;
      Meaning value =
          from.isPresent()
              ? evaluation.members().member(from.get(), inner, name, frame)
              : evaluation.names().lookup(inner, name, frame);
      export(outer, value, name, frame);
    }
  }

  private static Meaning.Struct exported(SourceModule module) {
    return module.scope().own(EXPORTS).orElse(Meaning.UNKNOWN) instanceof Meaning.Struct struct
        ? struct
        : new Meaning.Struct();
  }

  private static void export(String name, Meaning value, Syntax place, Frame frame) {
    exported(frame.module()).put(name, value, place);
  }

  /** What {@code require} of the module gives. */
  Meaning module(SourceModule module) {
    Meaning exports = moduleExports(module);
    boolean replaced = !(exports instanceof Meaning.Struct) && Meaning.isKnown(exports);
    return replaced ? exports : new Meaning.OwnModule(module);
  }

  private static Meaning moduleExports(SourceModule module) {
    return module.scope().own(MODULE).orElse(Meaning.UNKNOWN) instanceof Meaning.Struct holder
        ? holder.fields.getOrDefault(EXPORTS, Meaning.UNKNOWN)
        : Meaning.UNKNOWN;
  }

  /** A name that a module gives. */
  Meaning of(SourceModule module, String name) {
    if (module.language().isNode()) {
      Meaning replaced = moduleExports(module);
      if (replaced instanceof Meaning.Struct struct && struct.fields.containsKey(name)) {
        return struct.fields.get(name);
      }
      Meaning.Struct exported = exported(module);
      if (exported.fields.containsKey(name)) {
        return exported.fields.get(name);
      }
      if (name.equals("default")) {
        return replaced instanceof Meaning.Struct ? new Meaning.OwnModule(module) : replaced;
      }
    }
    Optional<Meaning> own = module.scope().own(name);
    if (own.isPresent() && module.scope().isLasting()) {
      evaluation.conditions().read(new Scope.Cell(module.scope(), name));
    }
    return own.orElseGet(() -> evaluation.modules().submodule(module, name));
  }

  /** An assignment to a member of a library: {@code AWS.config = …}; of no consequence here. */
  void assigned(Meaning.External external, String name, Meaning value, Syntax place, Frame frame) {
    evaluation.uses().escapes(value);
  }
}
