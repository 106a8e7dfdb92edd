package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules of the function's own source, loaded as they're imported. */
final class Modules {

  private static final int BYTES_PER_STEP = 10;

  private final Evaluation evaluation;
  private final SourceTree tree;
  private final Map<Path, SourceModule> byPath = new LinkedHashMap<>();
  private final List<SourceModule> loaded = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  Modules(Evaluation evaluation, SourceTree tree) {
    this.evaluation = evaluation;
    this.tree = tree;
  }

  List<SourceModule> loaded() {
    return List.copyOf(loaded);
  }

  List<Note> notes() {
    return notes;
  }

  /** Loads the module that an import names; empty if it isn't the function's own. */
  Optional<SourceModule> load(String name, Frame frame) {
    Optional<Path> path =
        tree.language() == Language.PYTHON
            ? PythonModules.find(name, frame.module(), tree)
            : NodeModules.find(name, frame.module(), tree);
    boolean own = name.startsWith(".");
    if (path.isEmpty()) {
      if (own && !name.endsWith(".json") && frame.module().path().isPresent()) {
        evaluation.missing();
      }
      return Optional.empty();
    }
    return load(path.get());
  }

  /** Loads a file: its statements run once. */
  Optional<SourceModule> load(Path real) {
    SourceModule known = byPath.get(real);
    if (known != null) {
      return Optional.of(known);
    }
    if (byPath.size() >= Limits.FILES_PER_FUNCTION) {
      evaluation.missing();
      addNote(
          new Note(
              tree.files().shown(real),
              "the function has more than " + Limits.FILES_PER_FUNCTION + " files: not read"));
      return Optional.empty();
    }
    Language language = NodeModules.languageOf(real).orElse(tree.language());
    ParsedFiles.Parsed parsed = tree.files().parse(real, language);
    parsed.note().ifPresent(this::addNote);
    if (parsed.syntax().isEmpty()) {
      evaluation.missing();
      return Optional.empty();
    }
    return Optional.of(start(Optional.of(real), language, parsed.syntax().get()));
  }

  private void addNote(Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  SourceModule start(Optional<Path> path, Language language, Syntax syntax) {
    Scope scope = new Scope(Optional.empty(), true);
    SourceModule module = new SourceModule(path, language, syntax, syntax.code(), scope);
    path.ifPresent(p -> byPath.put(p, module));
    loaded.add(module);
    // Small files hold few surprises, but reading many large ones takes its time.
    evaluation.budget().take(syntax.code().content().length() / BYTES_PER_STEP);
    Exports.prepare(module);
    Frame frame = Frame.of(scope, module, Situation.of(Placement.MODULE), Optional.empty());
    evaluation.statements().run(syntax, frame);
    return module;
  }

  /** A module within a Python package that was imported as a whole. */
  Meaning submodule(SourceModule module, String name) {
    boolean isPackage =
        module.path().map(p -> p.getFileName().toString().equals("__init__.py")).orElse(false);
    if (!isPackage) {
      return Meaning.UNKNOWN;
    }
    Path folder = module.path().get().getParent();
    return PythonModules.inFolder(folder, name, tree.files())
        .flatMap(this::load)
        .map(found -> (Meaning) new Meaning.OwnModule(found))
        .orElse(Meaning.UNKNOWN);
  }

  /** A class of the function's own Java source by its simple name. */
  Optional<Meaning> javaClass(String name, SourceModule from) {
    Optional<Path> path = JavaSources.find(name, from, tree);
    return path.flatMap(this::load).flatMap(module -> module.scope().own(name));
  }

  /** A library class's full name by the imports. */
  String qualified(String simple, SourceModule from) {
    return JavaSources.qualified(simple, from);
  }

  /** The class that dependency injection would make for a type. */
  Optional<Meaning.OwnClass> implementation(Meaning.OwnClass type) {
    String text = type.type().text();
    int name = text.indexOf(type.type().textOf(SyntaxRole.NAME));
    String head = name < 0 ? "" : text.substring(0, name);
    if (head.contains("record ") || head.contains("enum ")) {
      return Optional.empty();
    }
    if (!head.contains("interface ")) {
      return Optional.of(type);
    }
    for (Path path : JavaSources.implementing(type.type().textOf(SyntaxRole.NAME), tree)) {
      String className = JavaSources.className(path);
      Optional<Meaning> found = load(path).flatMap(module -> module.scope().own(className));
      if (found.isPresent() && found.get() instanceof Meaning.OwnClass own) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }
}
