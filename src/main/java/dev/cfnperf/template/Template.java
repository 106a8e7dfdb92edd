package dev.cfnperf.template;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
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

  private final SourceText text;
  private final Mapping root;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Node> conditions = new LinkedHashMap<>();
  private final List<String> macros = new ArrayList<>();
  private final Mapping resources;

  private Template(SourceText text, Mapping root) {
    this.text = text;
    this.root = root;
    this.resources = section("Resources");
    for (Entry entry : section("Parameters").entries()) {
      parameters.put(entry.name(), Parameter.of(entry.key(), entry.value()));
    }
    for (Entry entry : section("Conditions").entries()) {
      conditions.put(entry.name(), entry.value());
    }
    root.get("Transform").ifPresent(this::addMacros);
  }

  private void addMacros(Node transform) {
    if (transform instanceof Scalar scalar) {
      macros.add(scalar.text());
    } else if (transform instanceof Sequence sequence) {
      sequence.items().forEach(this::addMacros);
    } else if (transform instanceof Mapping mapping) {
      mapping.get("Name").ifPresent(this::addMacros);
    }
  }

  /**
   * A document seen as a template.
   *
   * @return empty if it isn't one: no resource of it has a type of AWS's or of a custom resource
   */
  public static Optional<Template> of(Document document) {
    if (!(document.root() instanceof Mapping root) || root.mapping("Resources").isEmpty()) {
      return Optional.empty();
    }
    Template template = new Template(document.text(), root);
    boolean declared = root.get("AWSTemplateFormatVersion").isPresent() || template.isSam();
    return declared || hasTypedResource(template.resources)
        ? Optional.of(template)
        : Optional.empty();
  }

  private static boolean hasTypedResource(Mapping resources) {
    for (Entry entry : resources.entries()) {
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

  Map<String, Node> conditions() {
    return conditions;
  }

  Mapping resources() {
    return resources;
  }

  /** A top-level section; empty where the template has none. */
  Mapping section(String name) {
    return root.mapping(name).orElse(new Mapping(root.range(), List.of(), false));
  }
}
