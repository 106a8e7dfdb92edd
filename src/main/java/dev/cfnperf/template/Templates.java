package dev.cfnperf.template;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TimeLimit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a template draws in: nested stacks, includes, definitions. Each is read once,
 * however many scenarios look at it, and what can't be read is noted once.
 */
public final class Templates {
  private final LocalFiles files;
  private final TimeLimit time;
  private final Map<String, Optional<Document>> documents = new HashMap<>();
  private final Map<String, Optional<Template>> templates = new HashMap<>();
  private final Map<String, Optional<Node>> embedded = new HashMap<>();
  private final Set<String> nested = new LinkedHashSet<>();
  private final Map<String, Set<String>> includers = new HashMap<>();
  private final List<Diagnostic> errors = new ArrayList<>();
  private final Map<Range, Diagnostic> notes = new HashMap<>();

  public Templates(LocalFiles files) {
    this(files, dev.cfnperf.source.Limits.TEMPLATE_SECONDS);
  }

  /**
   * The files of one template.
   *
   * @param seconds how long it may take
   */
  public Templates(LocalFiles files, int seconds) {
    this.files = files;
    this.time = TimeLimit.ofSeconds(seconds);
  }

  /** A local YAML or JSON file named in a template. */
  Optional<Document> document(SourceText from, String path) {
    String key = from.path() + '\n' + path;
    Optional<Document> before = documents.get(key);
    if (before == null) {
      before = files.read(from, path).flatMap(this::parse);
      documents.put(key, before);
    }
    return before;
  }

  /** A local file as its text. */
  Optional<SourceText> text(SourceText from, String path) {
    return files.read(from, path);
  }

  /** A nested stack's template. */
  Optional<Template> template(SourceText from, String path) {
    String key = from.path() + '\n' + path;
    Optional<Template> before = templates.get(key);
    if (before == null) {
      before = document(from, path).flatMap(document -> Template.of(document, this));
      templates.put(key, before);
      before.ifPresent(found -> nested.add(found.text().path()));
    }
    return before;
  }

  /** The files of the nested stacks that were followed. */
  public Set<String> nested() {
    return Collections.unmodifiableSet(nested);
  }

  /**
   * Whether a file may draw in another: not if that one draws it in, at whatever remove. Takes down
   * that it does.
   */
  boolean mayInclude(String from, String file) {
    Set<String> above = includers.getOrDefault(from, Set.of());
    if (from.equals(file) || above.contains(file)) {
      return false;
    }
    Set<String> aboveFile = includers.computeIfAbsent(file, any -> new HashSet<>());
    aboveFile.add(from);
    aboveFile.addAll(above);
    return true;
  }

  private Optional<Document> parse(SourceText text) {
    try {
      Document document = Documents.read(text);
      errors.addAll(document.problems());
      return Optional.of(document);
    } catch (SyntaxException e) {
      errors.add(e.diagnostic());
      return Optional.empty();
    }
  }

  /** A local file with placeholders; nothing but a note says so if it can't be read. */
  Optional<Node> embedded(Text path, SourceText from) {
    String key = from.path() + '\n' + path.pattern();
    Optional<Node> before = embedded.get(key);
    if (before == null) {
      Optional<SourceText> file = path.known().flatMap(known -> files.read(from, known));
      before = file.flatMap(Embedded::read);
      embedded.put(key, before);
      if (before.isEmpty()) {
        note(
            path.range(),
            file.isPresent()
                ? file.get() + " is neither YAML nor JSON: what it says isn't known"
                : "what " + path + " says isn't known");
      }
    }
    return before;
  }

  /** Says once what makes a part of a template unknowable. */
  void note(Range range, String message) {
    notes.putIfAbsent(range, new Diagnostic(range, message));
  }

  /** Says once what wasn't read though it could be told. */
  void error(Range range, String message) {
    Diagnostic error = new Diagnostic(range, message);
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  /** How long the template may take, with all that it draws in. */
  public TimeLimit time() {
    return time;
  }

  /** What couldn't be read of the files drawn in. */
  public List<Diagnostic> errors() {
    return errors;
  }

  /** What is unknown, and why, for people who ask. */
  public List<Diagnostic> notes() {
    List<Diagnostic> sorted = new ArrayList<>(notes.values());
    sorted.sort(null);
    return sorted;
  }
}
