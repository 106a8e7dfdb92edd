package dev.cfnperf.template;

import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates given as text, with the files around them, resolved and written down. */
final class StackFixture {
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Templates templates = new Templates(new InMemory());

  /** Files by their path; what a template names is looked up beside it. */
  private final class InMemory implements LocalFiles {
    @Override
    public Optional<SourceText> read(SourceText from, String path) {
      String name = Path.of(from.path()).resolveSibling(path).normalize().toString();
      return Optional.ofNullable(files.get(name)).map(content -> SourceText.of(name, content));
    }
  }

  static StackFixture of(String template) {
    return new StackFixture().file("template.yaml", template);
  }

  StackFixture file(String path, String content) {
    files.put(path, content);
    return this;
  }

  StackFixture given(String parameter, String value) {
    given.put(parameter, value);
    return this;
  }

  Template template() {
    try {
      String content = files.get("template.yaml");
      return Template.of(Documents.read(SourceText.of("template.yaml", content)), templates)
          .orElseThrow();
    } catch (SyntaxException e) {
      throw new AssertionError(e.getMessage() + " at " + e.diagnostic().range(), e);
    }
  }

  Stack stack() {
    return stack(Scenario.DEFAULTS);
  }

  Stack stack(Scenario scenario) {
    return Stack.root(template(), templates, scenario, given);
  }

  List<Scenario> scenarios() {
    return Scenarios.of(template(), templates, given);
  }

  /** The different things that a property comes to over all scenarios, in their order. */
  List<String> variants(String id, String property) {
    List<String> variants = new ArrayList<>();
    for (Scenario scenario : scenarios()) {
      String variant = value(stack(scenario), id, property);
      if (!variants.contains(variant)) {
        variants.add(variant);
      }
    }
    return variants;
  }

  /** What a property of a resource, {@code Child/Worker} in a nested stack, comes to. */
  String value(String id, String property) {
    return value(stack(), id, property);
  }

  static String value(Stack stack, String id, String property) {
    Optional<Resource> resource = resource(stack, id);
    return resource.isEmpty()
        ? "no resource"
        : resource
            .get()
            .merged()
            .get(property)
            .map(node -> show(resource.get().stack(), node))
            .orElse("absent");
  }

  private static Optional<Resource> resource(Stack stack, String id) {
    for (Resource resource : stack.resources()) {
      if (resource.id().equals(id)) {
        return Optional.of(resource);
      }
    }
    for (Stack child : stack.children()) {
      Optional<Resource> found = resource(child, id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  static List<String> ids(Stack stack) {
    List<String> ids = new ArrayList<>();
    stack.resources().forEach(resource -> ids.add(resource.id()));
    stack.children().forEach(child -> ids.addAll(ids(child)));
    return ids;
  }

  /**
   * A node as it's resolved in a stack: {@code [a, ${Queue.Arn}]}, {@code absent}, {@code unknown}.
   */
  static String show(Stack stack, Node node) {
    Resolved resolved = stack.evaluator().evaluate(node);
    if (resolved instanceof Resolved.Chars chars) {
      return chars.text().toString();
    }
    if (resolved instanceof Resolved.Items) {
      List<String> items = new ArrayList<>();
      stack.evaluator().items(node).orElseThrow().forEach(item -> items.add(show(stack, item)));
      return items.toString();
    }
    if (resolved instanceof Resolved.Fields fields) {
      return show(stack, fields.mapping());
    }
    return resolved instanceof Resolved.Absent ? "absent" : "unknown";
  }

  private static String show(Stack stack, Mapping mapping) {
    List<String> entries = new ArrayList<>();
    for (Entry entry : stack.expand(mapping).entries()) {
      String value = show(stack, entry.value());
      if (!value.equals("absent")) {
        entries.add(Text.flat(entry.name()) + ": " + value);
      }
    }
    return "{" + String.join(", ", entries) + "}";
  }

  List<String> notes() {
    return templates.notes().stream().map(note -> note.range() + " " + note.message()).toList();
  }

  List<String> errors() {
    return templates.errors().stream().map(Diagnostic::message).toList();
  }
}
