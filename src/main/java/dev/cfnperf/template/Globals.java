package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SAM's Globals: what a resource's own properties win over. Maps merge, lists join with the global
 * items first, and everything else, intrinsics included, is the resource's own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html">Globals
 *     section of the AWS SAM template</a>
 */
final class Globals {
  private static final String PREFIX = "AWS::Serverless::";

  /** Properties of functions that SAM refuses in Globals. */
  private static final Set<String> NEVER_GLOBAL =
      Set.of(
          "Events",
          "Policies",
          "Role",
          "FunctionName",
          "PackageType",
          "ImageUri",
          "ImageConfig",
          "InlineCode",
          "StageName",
          "DefinitionBody");

  /** Types whose Globals SAM reads; of others, such as GraphQLApi, it refuses them. */
  private static final Set<String> TYPES =
      Set.of(
          "Function",
          "Api",
          "HttpApi",
          "SimpleTable",
          "StateMachine",
          "LayerVersion",
          "CapacityProvider",
          "WebSocketApi");

  /** The only properties that SAM takes in Globals of these types. */
  private static final Map<String, Set<String>> ONLY_GLOBAL =
      Map.of("SimpleTable", Set.of("SSESpecification"), "StateMachine", Set.of("PropagateTags"));

  private final Mapping section;

  Globals(Mapping section) {
    this.section = section;
  }

  /** The global properties for a resource type such as {@code AWS::Serverless::Function}. */
  Optional<Entry> of(String type) {
    if (section.entries().isEmpty() || !type.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String name = type.substring(PREFIX.length());
    return TYPES.contains(name) ? section.entry(name) : Optional.empty();
  }

  /** A resource's properties with what it inherits. */
  Mapping merge(String type, Mapping own, Optional<Node> ignored) {
    Optional<Entry> globals = of(type);
    if (globals.isEmpty() || !(globals.get().value() instanceof Mapping inherited)) {
      return own;
    }
    Set<String> left = new HashSet<>(NEVER_GLOBAL);
    if (ignored.isPresent()) {
      if (ignored.get() instanceof Scalar scalar && scalar.text().equals("*")) {
        return own;
      }
      if (ignored.get() instanceof Sequence names) {
        for (Node name : names.items()) {
          if (name instanceof Scalar scalar) {
            left.add(scalar.text());
          }
        }
      }
    }
    Set<String> only = ONLY_GLOBAL.get(type.substring(PREFIX.length()));
    List<Entry> heritable = new ArrayList<>();
    for (Entry entry : inherited.entries()) {
      if (!left.contains(entry.name()) && (only == null || only.contains(entry.name()))) {
        heritable.add(entry);
      }
    }
    return merge(new Mapping(inherited.range(), heritable, false), own);
  }

  private static Mapping merge(Mapping global, Mapping own) {
    List<Entry> merged = new ArrayList<>(own.entries().size() + global.entries().size());
    for (Entry entry : own.entries()) {
      Optional<Node> inherited = global.get(entry.name());
      merged.add(
          inherited.isPresent()
              ? new Entry(entry.key(), merge(inherited.get(), entry.value()))
              : entry);
    }
    for (Entry entry : global.entries()) {
      if (own.get(entry.name()).isEmpty()) {
        merged.add(entry);
      }
    }
    return new Mapping(own.range(), merged, own.flow());
  }

  private static Node merge(Node global, Node own) {
    if (isIntrinsic(global) || isIntrinsic(own)) {
      return own;
    }
    if (global instanceof Mapping inherited && own instanceof Mapping mapping) {
      return merge(inherited, mapping);
    }
    if (global instanceof Sequence inherited && own instanceof Sequence sequence) {
      List<Node> items = new ArrayList<>(inherited.items());
      items.addAll(sequence.items());
      return new Sequence(sequence.range(), items, sequence.flow());
    }
    return own;
  }

  // To SAM a reference to a condition is an intrinsic wherever it stands.
  private static boolean isIntrinsic(Node node) {
    return node instanceof Mapping mapping
        && mapping.entries().size() == 1
        && mapping.entries().get(0).name().equals("Condition");
  }
}
