package dev.cfnperf.template;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One file's sections as written, before any scenario decides what its conditions are. */
public final class Template {
  /** The macros whose effect is known here or doesn't touch what other resources say. */
  private static final Set<String> KNOWN_MACROS =
      Set.of(
          "AWS::Serverless-2016-10-31",
          "AWS::LanguageExtensions",
          "AWS::CodeDeployBlueGreen",
          "AWS::SecretsManager-2020-07-23",
          "AWS::SecretsManager-2024-09-16");

  private static final String INCLUDE = "AWS::Include";

  private final SourceText text;
  private final Mapping root;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final List<String> macros = new ArrayList<>();

  private Template(SourceText text, Mapping written, Templates templates) {
    this.text = text;
    List<Mapping> drawnIn = new ArrayList<>();
    written.get("Transform").ifPresent(transform -> addMacros(transform, templates, drawnIn));
    this.root = with(written, drawnIn);
    for (Entry entry : root.mapping("Parameters").map(Mapping::entries).orElse(List.of())) {
      parameters.put(entry.name(), Parameter.of(entry.key(), entry.value()));
    }
  }

  private void addMacros(Node transform, Templates templates, List<Mapping> drawnIn) {
    if (transform instanceof Scalar scalar) {
      macros.add(scalar.text());
    } else if (transform instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        addMacros(item, templates, drawnIn);
      }
    } else if (transform instanceof Mapping mapping) {
      Optional<Mapping> included = included(mapping, templates);
      if (included.isPresent()) {
        drawnIn.add(included.get());
      } else {
        mapping.scalar("Name").ifPresent(name -> macros.add(name.text()));
      }
    }
  }

  private Optional<Mapping> included(Mapping call, Templates templates) {
    if (!call.scalar("Name").map(Scalar::text).orElse("").equals(INCLUDE)) {
      return Optional.empty();
    }
    return call.mapping("Parameters")
        .flatMap(parameters -> parameters.scalar("Location"))
        .flatMap(location -> templates.document(text, location.text()))
        .filter(found -> templates.mayInclude(text.path(), found.text().path()))
        .flatMap(
            found -> found.root() instanceof Mapping root ? Optional.of(root) : Optional.empty());
  }

  // What is written here wins; sections that both have are joined.
  private static Mapping with(Mapping written, List<Mapping> drawnIn) {
    Mapping all = written;
    for (Mapping included : drawnIn) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : all.entries()) {
        Optional<Mapping> more = included.mapping(entry.name());
        boolean both = more.isPresent() && entry.value() instanceof Mapping;
        entries.add(
            both
                ? new Entry(entry.key(), joined((Mapping) entry.value(), more.get().entries()))
                : entry);
      }
      all = joined(new Mapping(all.range(), entries, all.flow()), included.entries());
    }
    return all;
  }

  private static Mapping joined(Mapping written, List<Entry> more) {
    List<Entry> entries = new ArrayList<>(written.entries());
    for (Entry entry : more) {
      if (written.entry(entry.name()).isEmpty()) {
        entries.add(entry);
      }
    }
    return new Mapping(written.range(), entries, written.flow());
  }

  /** The names of the parameters that whoever deploys it must give a value. */
  public List<String> withoutDefault() {
    List<String> names = new ArrayList<>();
    for (Parameter each : parameters.values()) {
      if (each.defaultValue().isEmpty()) {
        names.add(each.name());
      }
    }
    return names;
  }

  /** A document seen as a template that draws in no files. */
  public static Optional<Template> of(Document document) {
    return of(document, new Templates(LocalFiles.NONE));
  }

  /**
   * A document seen as a template.
   *
   * @param templates where it finds the files that it draws in
   * @return empty if it isn't one: no resource of it has a type of AWS's or of a custom resource
   */
  public static Optional<Template> of(Document document, Templates templates) {
    if (!(document.root() instanceof Mapping written)) {
      return Optional.empty();
    }
    Template template = new Template(document.text(), written, templates);
    Optional<Node> resources = template.root.get("Resources");
    boolean declared = written.get("AWSTemplateFormatVersion").isPresent() || template.isSam();
    boolean plausible =
        resources.isPresent()
            && (resources.get() instanceof Mapping || resources.get() instanceof Intrinsic);
    if (!plausible) {
      return Optional.empty();
    }
    return declared || (resources.get() instanceof Mapping map && hasTypedResource(map))
        ? Optional.of(template)
        : Optional.empty();
  }

  private static boolean hasTypedResource(Mapping resources) {
    for (Entry entry : resources.entries()) {
      if (Loops.isLoop(entry)
          && entry.value() instanceof Sequence parts
          && parts.items().size() == 3
          && parts.items().get(2) instanceof Mapping body
          && hasTypedResource(body)) {
        return true;
      }
      Optional<Scalar> type =
          entry.value() instanceof Mapping body ? body.scalar("Type") : Optional.empty();
      if (type.isPresent()
          && (type.get().text().startsWith("AWS::") || type.get().text().startsWith("Custom::"))) {
        return true;
      }
    }
    return false;
  }

  public SourceText text() {
    return text;
  }

  public boolean isSam() {
    return macros.contains("AWS::Serverless-2016-10-31");
  }

  /** The macros that may change anything in this template in ways that can't be told. */
  public List<String> unknownMacros() {
    List<String> unknown = new ArrayList<>();
    for (String macro : macros) {
      if (!KNOWN_MACROS.contains(macro)) {
        unknown.add(macro);
      }
    }
    return unknown;
  }

  Map<String, Parameter> parameters() {
    return parameters;
  }

  /** A top-level section as it's written. */
  Optional<Node> section(String name) {
    return root.get(name);
  }

  Range range() {
    return root.range();
  }
}
