package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds and reads the source of functions. Files are parsed once, however many functions share
 * them; the native parser is loaded when the first source is met. Thread-safe.
 */
public final class CodeReader {
  private final Function<Path, String> shown;
  private final SyntaxReader syntax;
  private final Map<Path, ParsedFiles> repositories = new ConcurrentHashMap<>();
  private final Map<Path, PackageContent> contents = new ConcurrentHashMap<>();
  private final Map<Path, Optional<Manifest>> manifests = new ConcurrentHashMap<>();
  private final Map<Path, List<Manifest>> artefacts = new ConcurrentHashMap<>();

  /**
   * A reader for any number of functions.
   *
   * @param shown how people are shown a path: relative to the working directory, with {@code /}
   */
  public CodeReader(Function<Path, String> shown) {
    this(shown, new SyntaxReader());
  }

  CodeReader(Function<Path, String> shown, SyntaxReader syntax) {
    this.shown = shown;
    this.syntax = syntax;
  }

  /** Whether a file's name is that of source or of a manifest that is read for some function. */
  public static boolean reads(Path file) {
    return CodeSearch.languageOf(file).isPresent() || Manifests.isManifest(file);
  }

  /**
   * Whether a function's source may be read from a file, going by where it is.
   *
   * @param file a real path
   */
  public boolean mayRead(FunctionSource source, Path file) {
    Optional<ParsedFiles> files = files(source.root());
    return files.isPresent()
        && (new CodeSearch(source, files.get()).find().covers(file)
            || Layers.of(source, files.get()).covers(file));
  }

  /** Reads what a function's source tells; never fails, but may know little. */
  public FunctionCode read(FunctionSource source) {
    Optional<ParsedFiles> files = files(source.root());
    if (files.isEmpty()) {
      return unread(
          Language.UNKNOWN, List.of(new Note(shown.apply(source.root()), "can't be read")));
    }
    CodePlace place = new CodeSearch(source, files.get()).find();
    Optional<PackageContent> content = content(place, source);
    List<Manifest> found = manifests(place, files.get());
    if (place.handler().isEmpty() || !place.language().isParsed()) {
      return new FunctionCode(
          place.language(),
          Optional.empty(),
          unparsed(place, files.get()),
          List.of(),
          found,
          content,
          List.of(),
          List.of(),
          Behaviour.UNKNOWN,
          false,
          place.notes());
    }
    return evaluate(source, place, files.get(), found, content);
  }

  /** The handler's file in a language that isn't parsed. */
  private static List<SourceText> unparsed(CodePlace place, ParsedFiles files) {
    return place
        .handler()
        .flatMap(CodePlace.Handler::file)
        .flatMap(files::text)
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<ParsedFiles> files(Path root) {
    try {
      Path real = root.toRealPath();
      return Optional.of(
          repositories.computeIfAbsent(real, r -> new ParsedFiles(r, syntax, shown)));
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  private static FunctionCode unread(Language language, List<Note> notes) {
    return new FunctionCode(
        language,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Behaviour.UNKNOWN,
        false,
        notes);
  }

  private Optional<PackageContent> content(CodePlace place, FunctionSource source) {
    if (source.inline().isPresent() || source.packageType() == PackageType.IMAGE) {
      return Optional.empty();
    }
    return place
        .packaged()
        .map(
            path ->
                contents.computeIfAbsent(
                    path, p -> new PackageSurvey(shown.apply(p), p).survey(place.zippedAsIs())));
  }

  private List<Manifest> manifests(CodePlace place, ParsedFiles files) {
    List<Manifest> found = new ArrayList<>();
    if (place.isArtefact()) {
      return place.packaged().map(path -> inArtefact(path)).orElse(List.of());
    }
    for (Path path : place.manifests()) {
      manifests.computeIfAbsent(path, p -> Manifests.read(p, files)).ifPresent(found::add);
    }
    return found;
  }

  private List<Manifest> inArtefact(Path path) {
    return artefacts.computeIfAbsent(path, p -> new Artefact(shown.apply(p), p).manifests());
  }

  private FunctionCode evaluate(
      FunctionSource source,
      CodePlace place,
      ParsedFiles files,
      List<Manifest> manifests,
      Optional<PackageContent> content) {
    CodePlace.Handler handler = place.handler().get();
    SourceTree tree =
        new SourceTree(
            place.language(),
            place.folder(),
            place.sourceFolders(),
            Layers.of(source, files),
            files);
    Evaluation evaluation = new Evaluation(tree, source.environment());
    List<Note> notes = new ArrayList<>(place.notes());
    Optional<SourceModule> module = load(source, place.language(), handler, files, evaluation);
    Optional<Syntax> function = module.flatMap(loaded -> evaluation.run(loaded, handler.name()));
    if (module.isPresent()) {
      evaluation.runTheRest();
    }
    notes.addAll(evaluation.modules().notes());
    files
        .failure()
        .ifPresent(why -> notes.add(new Note("tree-sitter", "function source isn't read: " + why)));
    if (module.isPresent() && function.isEmpty()) {
      notes.add(
          new Note(module.get().shown().path(), "no handler named " + handler.name().shown()));
    }
    if (evaluation.budget().isSpent()) {
      notes.add(
          new Note(
              module.get().shown().path(),
              "followed for " + Limits.STEPS_PER_FUNCTION + " steps, then left"));
    }
    for (SourceModule loaded : evaluation.modules().loaded()) {
      ImportFacts.localExtension(loaded.syntax(), evaluation);
    }
    List<String> foreign = ForeignModules.of(evaluation.modules().loaded(), manifests, tree);
    for (String name : foreign) {
      notes.add(
          new Note(
              module.get().shown().path(),
              name + " is imported, but isn't in the package, a layer, a manifest or the runtime"));
    }
    List<SourceText> texts = new ArrayList<>();
    for (SourceModule loaded : evaluation.modules().loaded()) {
      texts.add(loaded.shown());
    }
    CodeFacts facts = new CodeFacts(evaluation);
    boolean complete = function.isPresent() && evaluation.isComplete() && foreign.isEmpty();
    return new FunctionCode(
        module.map(SourceModule::language).orElse(place.language()),
        function.map(f -> named(handler.name(), f)),
        texts,
        facts.imports(),
        manifests,
        content,
        facts.clients(),
        facts.calls(),
        function.isPresent()
            ? new BehaviourReading(evaluation, complete).read()
            : Behaviour.UNKNOWN,
        complete,
        notes);
  }

  private static HandlerFunction named(HandlerName name, Syntax function) {
    Syntax place = function.part(SyntaxRole.NAME).orElse(function);
    Range range = place.code().range(place);
    return new HandlerFunction(name.shown(), place == function ? range.firstLine() : range);
  }

  private static Optional<SourceModule> load(
      FunctionSource source,
      Language language,
      CodePlace.Handler handler,
      ParsedFiles files,
      Evaluation evaluation) {
    if (handler.file().isPresent()) {
      return evaluation.modules().load(handler.file().get());
    }
    return source
        .inline()
        .flatMap(inline -> files.parseInline(language, inline))
        .map(root -> evaluation.modules().start(Optional.empty(), language, root));
  }
}
