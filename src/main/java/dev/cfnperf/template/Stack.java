package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
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
  private final Includes includes = new Includes(this);
  private final Sections sections = new Sections(this);
  private final Map<String, Resource> declared = new LinkedHashMap<>();
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, Stack> declaredChildren = new LinkedHashMap<>();
  private final List<Stack> children = new ArrayList<>();

  /** Where a stack hangs in its parent, and the parameters it gets from there. */
  record Nesting(Stack parent, Resource resource, Mapping arguments) {}

  // Shared by the stacks of a tree.
  private final int[] made;

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
    this.made = nesting.isPresent() ? nesting.get().parent().made : new int[1];
    made[0]++;
    this.path = nesting.map(in -> in.resource().id() + "/").orElse("");
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

  // All nested stacks are there before any is looked into: each may be told another's outputs.
  private void settle() {
    for (Entry entry : section("Resources").entries()) {
      Resource.of(this, entry).ifPresent(resource -> declared.put(resource.logicalId(), resource));
    }
    for (Stack child : NestedStacks.of(this)) {
      declaredChildren.put(child.nesting.orElseThrow().resource().logicalId(), child);
    }
    declaredChildren.values().forEach(Stack::settle);
    for (Resource resource : declared.values()) {
      if (resource.exists()) {
        resources.add(resource);
        Stack child = declaredChildren.get(resource.logicalId());
        if (child != null) {
          children.add(child);
        }
      }
    }
  }

  /** How many stacks the whole tree has so far. */
  int count() {
    return made[0];
  }

  Stack nest(Resource resource, Template child, Mapping arguments) {
    return new Stack(
        child, templates, scenario, Map.of(), Optional.of(new Nesting(this, resource, arguments)));
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

  /** The nested stacks that exist in this scenario, as far as their templates could be read. */
  public Iterable<Stack> children() {
    return children;
  }

  /** All nested stacks that could be read, by logical id, whether or not they exist. */
  Map<String, Stack> declaredChildren() {
    return declaredChildren;
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
    return Circumstances.of(this);
  }

  /**
   * A top-level section with its loops and includes spread out; empty if the template has none, or
   * if a macro makes it.
   */
  Mapping section(String name) {
    return sections.of(name);
  }

  /** A map with its loops and includes spread out; the same map if it has none. */
  Mapping expand(Mapping mapping) {
    return sections.expand(mapping);
  }

  /** Whether a macro may change anything anywhere in this template. */
  boolean isOpen() {
    return !template.unknownMacros().isEmpty();
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
      if (nests && !declaredChildren.containsKey(resource.logicalId())) {
        return true;
      }
    }
    for (Stack child : children) {
      if (child.mayHaveMore()) {
        return true;
      }
    }
    return false;
  }

  /** Adds the ids of the resources that outputs export to other stacks, nested stacks' included. */
  public void addExported(Set<String> ids) {
    for (Entry output : section("Outputs").entries()) {
      if (output.value() instanceof Mapping declared && declared.get("Export").isPresent()) {
        declared.get("Value").ifPresent(value -> References.add(value, evaluator, ids));
      }
    }
    children.forEach(child -> child.addExported(ids));
  }

  /** The template's own Metadata. */
  public Block metadata() {
    Mapping metadata = section("Metadata");
    return new Block(
        this, metadata, metadata.range().firstLine(), Spot.of(template.text().whole(), "Metadata"));
  }

  Templates templates() {
    return templates;
  }

  Globals globals() {
    return new Globals(section("Globals"));
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

  Includes includes() {
    return includes;
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
    Optional<Node> output = output(id, attribute);
    if (output.isPresent()) {
      Resolved value = declaredChildren.get(id).evaluator.evaluate(output.get());
      return value instanceof Chars chars
          ? new Chars(new Text(chars.text().pattern(), range))
          : Resolved.UNKNOWN;
    }
    return Evaluator.symbol(path + id + "." + attribute, range);
  }

  /** The value of the nested stack's output that an attribute names. */
  Optional<Node> output(String id, String attribute) {
    Stack child = declaredChildren.get(id);
    return child != null && attribute.startsWith("Outputs.")
        ? child
            .section("Outputs")
            .mapping(attribute.substring("Outputs.".length()))
            .flatMap(declared -> declared.get("Value"))
        : Optional.empty();
  }
}
