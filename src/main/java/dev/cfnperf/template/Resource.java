package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import java.util.List;
import java.util.Optional;

/** A resource of a stack under its scenario, its properties merged with SAM's Globals. */
public final class Resource {
  private final Stack stack;
  private final Scalar key;
  private final String type;
  private final Mapping body;
  private final boolean implicit;
  private final String id;

  private Resource(Stack stack, Scalar key, String type, Mapping body, boolean implicit) {
    this.stack = stack;
    this.key = key;
    this.type = type;
    this.body = body;
    this.implicit = implicit;
    this.id = stack.path() + new Text(key.text(), key.range());
  }

  static Optional<Resource> of(Stack stack, Entry entry) {
    if (!(entry.value() instanceof Mapping written)) {
      return Optional.empty();
    }
    Mapping body = stack.expand(written);
    return body.scalar("Type")
        .map(type -> new Resource(stack, entry.key(), type.text(), body, false));
  }

  static Resource implicit(Stack stack, String logicalId, String type, Range place) {
    Scalar key = new Scalar(place, logicalId, Scalar.Style.PLAIN);
    return new Resource(stack, key, type, new Mapping(place, List.of(), false), true);
  }

  public Stack stack() {
    return stack;
  }

  /** As the template declares it; a loop's body has its item filled in. */
  public String logicalId() {
    return key.text();
  }

  /** The logical id with those of the nested stacks it's in: {@code Payments/Worker}. */
  public String id() {
    return id;
  }

  public String type() {
    return type;
  }

  public boolean isSam() {
    return type.startsWith("AWS::Serverless::");
  }

  /** Whether SAM adds it and no text declares it. */
  public boolean isImplicit() {
    return implicit;
  }

  /** The logical id where it's declared. */
  public Range range() {
    return key.range();
  }

  /** The properties, Globals included; what isn't there is pointed at by the logical id. */
  public Block properties() {
    boolean unknown = written() instanceof Resolved.Unknown || body.entry(Includes.KEY).isPresent();
    return new Block(stack, merged(), key.range(), Spot.of(key.range(), "Properties"), unknown);
  }

  private Resolved written() {
    Optional<Node> properties = body.get("Properties");
    return properties.isPresent() ? stack.evaluator().evaluate(properties.get()) : Resolved.ABSENT;
  }

  Mapping merged() {
    Mapping own =
        written() instanceof Resolved.Fields fields
            ? stack.expand(fields.mapping())
            : new Mapping(key.range(), List.of(), false);
    return stack.globals().merge(type, own, body.get("IgnoreGlobals"));
  }

  /** Whether the resource itself, Globals aside, sets something at the end of a path. */
  public boolean sets(List<String> path) {
    Node node = body.get("Properties").orElse(body);
    if (node == body) {
      return false;
    }
    for (String name : path) {
      if (!(node instanceof Mapping mapping)) {
        return true;
      }
      Optional<Node> inner = stack.expand(mapping).get(name);
      if (inner.isEmpty()) {
        return false;
      }
      node = inner.get();
    }
    return true;
  }

  /** Whether a property is set by Globals and not by the resource itself. */
  public boolean inherits(String property) {
    boolean own =
        written() instanceof Resolved.Fields fields && fields.mapping().get(property).isPresent();
    return !own && properties().sets(property);
  }

  /** The attributes beside Type and Properties: Metadata, DependsOn, UpdatePolicy. */
  public Block attributes() {
    return new Block(stack, body, key.range(), Spot.of(key.range()));
  }

  /** Where Globals for this type of resource are, if the template has some. */
  public Optional<Range> globals() {
    return stack.globals().of(type).map(entry -> entry.key().range());
  }

  /** The construct path that CDK leaves behind. */
  public Optional<String> construct() {
    return metadata("aws:cdk:path");
  }

  /**
   * The file or folder that CDK has put beside the template for a property of this resource: a
   * function's code, a nested stack's template.
   *
   * @param property {@code Code}, {@code TemplateURL}, …
   * @return relative to the template's folder
   */
  public Optional<String> asset(String property) {
    return metadata("aws:asset:property").orElse(property).equals(property)
        ? metadata("aws:asset:path")
        : Optional.empty();
  }

  private Optional<String> metadata(String name) {
    return body.mapping("Metadata").flatMap(metadata -> metadata.scalar(name)).map(Scalar::text);
  }

  boolean exists() {
    return body.scalar("Condition")
        .map(condition -> stack.conditions().holds(condition.text()))
        .orElse(true);
  }

  Mapping body() {
    return body;
  }

  /** What is passed to a nested stack. */
  Mapping arguments() {
    Resolved parameters =
        body.mapping("Properties")
            .flatMap(properties -> properties.get("Parameters"))
            .map(stack.evaluator()::evaluate)
            .orElse(Resolved.ABSENT);
    return parameters instanceof Resolved.Fields fields
        ? stack.expand(fields.mapping())
        : new Mapping(key.range(), List.of(), true);
  }

  @Override
  public String toString() {
    return id() + " (" + type + ")";
  }
}
