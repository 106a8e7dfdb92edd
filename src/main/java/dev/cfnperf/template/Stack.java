package dev.cfnperf.template;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.source.Range;
import dev.cfnperf.template.Resolved.Chars;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template under one scenario: its parameters set, its conditions decided, the resources that
 * exist then, and the nested stacks with what is passed to them.
 */
public final class Stack {
  private final Template template;
  private final Templates templates;
  private final Scenario scenario;
  private final Map<String, String> given;
  private final Optional<Nesting> nesting;
  private final String path;
  private final Evaluator evaluator = new Evaluator(this);
  private final Conditions conditions = new Conditions(this);
  private final Globals globals;
  private final Map<String, Resource> declared = new LinkedHashMap<>();
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, Stack> children = new LinkedHashMap<>();

  /** Where a stack hangs in its parent, and the parameters it gets from there. */
  record Nesting(Stack parent, Resource resource, Mapping arguments) {}

  private Stack(
      Template template,
      Templates templates,
      Scenario scenario,
      Map<String, String> given,
      Optional<Nesting> nesting) {
    this.template = template;
    this.templates = templates;
    this.scenario = scenario;
    this.given = given;
    this.nesting = nesting;
    this.path = nesting.map(in -> in.resource().id() + "/").orElse("");
    this.globals = new Globals(template);
    for (Entry entry : new Loops(evaluator).spread(template.resources().entries())) {
      Resource.of(this, entry).ifPresent(resource -> declared.put(resource.logicalId(), resource));
    }
    for (String macro : template.unknownMacros()) {
      note(
          template.text().whole().firstLine(),
          "the macro " + macro + " may change this template: what isn't written is unknown");
    }
  }

  /**
   * A template as its own stack.
   *
   * @param given parameter values that the user has set, by name
   */
  public static Stack root(
      Template template, Templates templates, Scenario scenario, Map<String, String> given) {
    Stack root = new Stack(template, templates, scenario, given, Optional.empty());
    root.settle();
    return root;
  }

  private void settle() {
    for (Resource resource : declared.values()) {
      if (resource.exists()) {
        resources.add(resource);
      }
    }
    NestedStacks.of(this)
        .forEach(child -> children.put(child.nesting.orElseThrow().resource().logicalId(), child));
    children.values().forEach(Stack::settle);
  }

  Optional<Stack> nest(Resource resource, Template child, Mapping arguments) {
    return Optional.of(
        new Stack(
            child,
            templates,
            scenario,
            Map.of(),
            Optional.of(new Nesting(this, resource, arguments))));
  }

  /**
   * The resources that exist in this scenario, in the template's order, nested stacks' left out.
   */
  public List<Resource> resources() {
    return resources;
  }

  /** All that are declared, whether or not their condition holds. */
  Iterable<Resource> declared() {
    return declared.values();
  }

  /** The logical ids of all resources, whether or not their condition holds. */
  public Set<String> declaredIds() {
    return Collections.unmodifiableSet(declared.keySet());
  }

  Optional<Resource> declared(String logicalId) {
    return Optional.ofNullable(declared.get(logicalId));
  }

  /** The nested stacks whose templates could be read. */
  public Iterable<Stack> children() {
    return children.values();
  }

  /** What goes before a logical id: empty, or the parents' ids with a slash behind each. */
  public String path() {
    return path;
  }

  public Template template() {
    return template;
  }

  /** A resource that SAM adds on its own, declared by what makes SAM add it. */
  public Resource implicit(String logicalId, String type, Range place) {
    return Resource.implicit(this, logicalId, type, place);
  }

  /**
   * What is the case in this scenario, for telling scenarios apart: each condition of this stack
   * and its nested ones with {@code true} or {@code false}, and each parameter that was chosen.
   */
  public Map<String, String> circumstances() {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String condition : template.conditions().keySet()) {
      facts.put(path + condition, Boolean.toString(conditions.holds(condition)));
    }
    for (String parameter : template.parameters().keySet()) {
      scenario
          .choice(path + parameter)
          .filter(choice -> !choice.equals(Scenario.OTHER))
          .ifPresent(choice -> facts.put(path + parameter, choice));
    }
    children.values().forEach(child -> facts.putAll(child.circumstances()));
    return facts;
  }

  /**
   * Whether there may be resources that weren't read: of a nested stack or application, here or
   * deeper, or of a macro.
   */
  public boolean mayHaveMore() {
    if (!template.unknownMacros().isEmpty()) {
      return true;
    }
    for (Resource resource : resources) {
      boolean nests =
          resource.type().equals("AWS::CloudFormation::Stack")
              || resource.type().equals("AWS::Serverless::Application");
      if (nests && !children.containsKey(resource.logicalId())) {
        return true;
      }
    }
    for (Stack child : children.values()) {
      if (child.mayHaveMore()) {
        return true;
      }
    }
    return false;
  }

  /** Adds the ids of the resources that outputs export to other stacks, nested stacks' included. */
  public void addExported(Set<String> ids) {
    for (Entry output : template.section("Outputs").entries()) {
      if (output.value() instanceof Mapping declared && declared.get("Export").isPresent()) {
        declared.get("Value").ifPresent(value -> References.add(value, evaluator, ids));
      }
    }
    children.values().forEach(child -> child.addExported(ids));
  }

  /** The template's own Metadata. */
  public Block metadata() {
    Mapping metadata = template.section("Metadata");
    return new Block(this, metadata, metadata.range().firstLine());
  }

  Templates templates() {
    return templates;
  }

  Globals globals() {
    return globals;
  }

  Scenario scenario() {
    return scenario;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Conditions conditions() {
    return conditions;
  }

  Optional<Nesting> nesting() {
    return nesting;
  }

  Map<String, String> given() {
    return given;
  }

  void note(Range range, String message) {
    templates.note(range, message);
  }

  /** What {@code Ref} gives. */
  Resolved reference(String name, Range range) {
    if (name.equals("AWS::NoValue")) {
      return Resolved.ABSENT;
    }
    if (name.startsWith("AWS::")) {
      return scenario
          .choice(name)
          .filter(choice -> !choice.equals(Scenario.OTHER))
          .map(choice -> Evaluator.chars(choice, range))
          .orElse(Evaluator.symbol(name, range));
    }
    Parameter parameter = template.parameters().get(name);
    return parameter == null
        ? Evaluator.symbol(path + name, range)
        : ParameterValue.of(parameter, this, range);
  }

  /** What {@code Fn::GetAtt} gives: an output of a nested stack, or a hole. */
  Resolved attribute(String id, String attribute, Range range) {
    Stack child = children.get(id);
    if (child != null && attribute.startsWith("Outputs.")) {
      Optional<Node> output =
          child
              .template
              .section("Outputs")
              .mapping(attribute.substring("Outputs.".length()))
              .flatMap(declared -> declared.get("Value"));
      if (output.isPresent()) {
        Resolved value = child.evaluator.evaluate(output.get());
        return value instanceof Chars chars
            ? new Chars(new Text(chars.text().pattern(), range))
            : Resolved.UNKNOWN;
      }
    }
    return Evaluator.symbol(path + id + "." + attribute, range);
  }

  /** The content of a local file that {@code AWS::Include} draws in. */
  Optional<Node> include(Intrinsic call) {
    if (call.argument() instanceof Mapping mapping
        && mapping.scalar("Name").map(Scalar::text).orElse("").equals("AWS::Include")) {
      Optional<Node> included =
          mapping
              .mapping("Parameters")
              .flatMap(parameters -> parameters.get("Location"))
              .flatMap(evaluator::textOf)
              .flatMap(Text::known)
              .flatMap(location -> templates.document(template.text(), location))
              .map(Document::root);
      if (included.isPresent()) {
        return included;
      }
    }
    note(call.range().firstLine(), "what Fn::Transform makes here isn't known");
    return Optional.empty();
  }
}
