package dev.cfnperf.code;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the code folder, its manifests, and the handler's file within. */
final class CodeSearch {
  private final FunctionSource source;
  private final ParsedFiles files;
  private final HandlerSearch handlers;
  private final List<Note> notes = new ArrayList<>();

  CodeSearch(FunctionSource source, ParsedFiles files) {
    this.source = source;
    this.files = files;
    this.handlers = new HandlerSearch(source, files);
  }

  CodePlace find() {
    Optional<Language> byRuntime = source.runtime().flatMap(CodeSearch::runtimeLanguage);
    if (source.inline().isPresent()) {
      return inline(byRuntime);
    }
    Optional<Path> given = given();
    Optional<Path> artefact = given.flatMap(files::file).filter(CodeSearch::isArtefact);
    Optional<Path> folder = folder(given);
    if (folder.isEmpty() && artefact.isPresent()) {
      return built(artefact.get(), byRuntime.orElse(Language.UNKNOWN));
    }
    if (folder.isEmpty()) {
      given.ifPresent(
          path -> notes.add(new Note(files.shown(path), "isn't there: source not read")));
      return nothing(byRuntime.orElse(Language.UNKNOWN));
    }
    List<Path> manifests = Manifests.near(folder.get(), templateFolder(), files);
    Language language = byRuntime.orElseGet(() -> guess(folder.get(), manifests));
    Optional<CodePlace.Handler> handler = handlers.find(language, folder.get());
    if (handler.isEmpty() && language.isParsed()) {
      notes.add(
          new Note(
              files.shown(folder.get()),
              "the handler's file isn't there: " + source.handler().orElse("no Handler")));
    }
    Language found =
        handler.flatMap(CodePlace.Handler::file).flatMap(CodeSearch::languageOf).orElse(language);
    Path packaged = artefact.orElse(folder.get());
    return new CodePlace(
        found,
        handler,
        Optional.of(folder.get()),
        found == Language.JAVA ? JavaLayout.sourceFolders(folder.get(), files) : List.of(),
        given.isPresent() && !isPackaged(given.get(), artefact)
            ? Optional.empty()
            : Optional.of(packaged),
        artefact.isPresent() || isZippedAsIs(found, manifests),
        manifests,
        notes);
  }

  // A built artefact that isn't there yet has no size.
  private boolean isPackaged(Path given, Optional<Path> artefact) {
    return artefact.isPresent() || files.inside(given).isPresent();
  }

  private CodePlace inline(Optional<Language> byRuntime) {
    Language language = byRuntime.orElseGet(() -> inlineLanguage(source.inline().get().text()));
    String name = source.handler().orElse("index.handler");
    HandlerName handler = new HandlerName(List.of(name.substring(name.lastIndexOf('.') + 1)));
    return new CodePlace(
        language,
        Optional.of(new CodePlace.Handler(Optional.empty(), handler)),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        List.of(),
        notes);
  }

  private static Language inlineLanguage(String text) {
    if (text.contains("def ") && text.contains(":")) {
      return Language.PYTHON;
    }
    boolean script = text.contains("exports.") || text.contains("=>") || text.contains("export ");
    return script ? Language.JAVASCRIPT : Language.UNKNOWN;
  }

  /** A zip or jar that no project is around: its size and manifests are all that's known. */
  private CodePlace built(Path artefact, Language language) {
    notes.add(new Note(files.shown(artefact), "a built artefact: source not read"));
    return new CodePlace(
        language,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(artefact),
        true,
        List.of(),
        notes);
  }

  private CodePlace nothing(Language language) {
    return new CodePlace(
        language,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        List.of(),
        notes);
  }

  private Path templateFolder() {
    return files.inside(source.templateFolder()).orElse(source.templateFolder());
  }

  /** The path that the template gives; empty for a URL, and the template's folder for none. */
  private Optional<Path> given() {
    if (source.codePath().isEmpty()) {
      return Optional.of(templateFolder());
    }
    String path = source.codePath().get();
    if (path.contains("://")) {
      notes.add(new Note(path, "isn't in the repository: source not read"));
      return Optional.empty();
    }
    try {
      return Optional.of(templateFolder().resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isArtefact(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".zip") || name.endsWith(".jar");
  }

  /** The folder that holds the source: the given one, or for a build's output the project's. */
  private Optional<Path> folder(Optional<Path> given) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> folder = files.folder(given.get());
    if (folder.isPresent()) {
      return isBuildOutput(folder.get()) && Manifests.in(folder.get(), files).isEmpty()
          ? enclosingProject(folder.get()).or(() -> folder)
          : folder;
    }
    Optional<Path> file = files.file(given.get());
    if (file.isPresent() && !isArtefact(file.get())) {
      return Optional.of(file.get().getParent());
    }
    return enclosingProject(given.get());
  }

  private static boolean isBuildOutput(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.equals("target")
        || name.equals("build")
        || name.equals("dist")
        || name.equals("out");
  }

  /** The nearest folder around with a manifest, not above the template's. */
  private Optional<Path> enclosingProject(Path path) {
    Path top = templateFolder();
    Optional<Path> around = Optional.ofNullable(path.getParent());
    while (around.isPresent() && around.get().startsWith(top)) {
      Optional<Path> real = files.folder(around.get());
      if (real.isPresent() && !Manifests.in(real.get(), files).isEmpty()) {
        return real;
      }
      around = Optional.ofNullable(around.get().getParent());
    }
    return Optional.empty();
  }

  static Optional<Language> runtimeLanguage(String runtime) {
    if (runtime.startsWith("python")) {
      return Optional.of(Language.PYTHON);
    }
    if (runtime.startsWith("nodejs")) {
      return Optional.of(Language.JAVASCRIPT);
    }
    if (runtime.startsWith("java")) {
      return Optional.of(Language.JAVA);
    }
    boolean other =
        runtime.startsWith("go")
            || runtime.startsWith("dotnet")
            || runtime.startsWith("ruby")
            || runtime.startsWith("provided");
    return other ? Optional.of(Language.OTHER) : Optional.empty();
  }

  static Optional<Language> languageOf(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".py")) {
      return Optional.of(Language.PYTHON);
    }
    if (name.endsWith(".java")) {
      return Optional.of(Language.JAVA);
    }
    if (name.endsWith(".kt")) {
      return Optional.of(Language.KOTLIN);
    }
    return NodeModules.languageOf(file);
  }

  /** Without a runtime, the handler's file or the manifest tells. */
  private Language guess(Path folder, List<Path> manifests) {
    for (Language language : List.of(Language.PYTHON, Language.JAVASCRIPT, Language.JAVA)) {
      if (handlers.find(language, folder).isPresent()) {
        return language;
      }
    }
    for (Path manifest : manifests) {
      String name = String.valueOf(manifest.getFileName());
      return switch (name) {
        case "package.json" -> Language.JAVASCRIPT;
        case "requirements.txt", "pyproject.toml" -> Language.PYTHON;
        default -> Language.JAVA;
      };
    }
    return Language.UNKNOWN;
  }

  private boolean isZippedAsIs(Language language, List<Path> manifests) {
    if (source.build().isPresent()) {
      return false;
    }
    if (language == Language.PYTHON || language.isNode()) {
      return true;
    }
    return language == Language.UNKNOWN && manifests.isEmpty();
  }
}
