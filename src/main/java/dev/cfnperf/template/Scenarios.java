package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Picks the scenarios to look at: enough that each resource is seen, together with the resources it
 * refers to and that refer to it, in every combination of what their conditions turn on; never the
 * product of all conditions. Combinations of unrelated resources share a scenario.
 */
public final class Scenarios {
  private final Variables variables = new Variables();
  private final Assertions assertions;
  private final Set<Set<String>> supports = new LinkedHashSet<>();
  private final List<Map<String, String>> scenarios = new ArrayList<>();

  private Scenarios(Stack defaults) {
    this.assertions = new Assertions(defaults, variables);
  }

  /** The scenarios of a template; the first has every parameter at its default. */
  public static List<Scenario> of(
      Template template, Templates templates, Map<String, String> given) {
    Stack defaults = Stack.root(template, templates, Scenario.DEFAULTS, given);
    if (!varies(defaults)) {
      return List.of(Scenario.DEFAULTS);
    }
    return new Scenarios(defaults).cover(defaults);
  }

  private static boolean varies(Stack stack) {
    if (!stack.section("Conditions").entries().isEmpty()) {
      return true;
    }
    for (Parameter parameter : stack.template().parameters().values()) {
      if (parameter.defaultValue().isEmpty() && parameter.allowedValues().size() > 1) {
        return true;
      }
    }
    for (Stack child : stack.declaredChildren().values()) {
      if (varies(child)) {
        return true;
      }
    }
    return false;
  }

  private List<Scenario> cover(Stack stack) {
    addSupports(stack, Set.of());
    scenarios.add(new LinkedHashMap<>());
    for (Set<String> support : supports) {
      for (Map<String, String> combination : combinations(List.copyOf(support))) {
        if (assertions.allow(combination)) {
          place(combination);
        }
      }
    }
    List<Scenario> covering = new ArrayList<>();
    for (Map<String, String> scenario : scenarios) {
      covering.add(new Scenario(Map.copyOf(scenario)));
    }
    return covering;
  }

  /**
   * Adds the sets of variables that resources turn on.
   *
   * @param outer what the existence of the stack itself turns on
   */
  private void addSupports(Stack stack, Set<String> outer) {
    Map<String, Set<String>> own = new LinkedHashMap<>();
    Map<String, Set<String>> neighbours = new LinkedHashMap<>();
    addLoops(stack);
    for (Resource resource : stack.declared()) {
      Set<String> support = new LinkedHashSet<>(outer);
      addCondition(resource, support);
      variables.collect(resource.body(), stack, support);
      stack
          .globals()
          .of(resource.type())
          .ifPresent(entry -> variables.collect(entry.value(), stack, support));
      own.put(resource.logicalId(), support);
      neighbours.put(resource.logicalId(), new LinkedHashSet<>());
    }
    for (Resource resource : stack.declared()) {
      for (String other : References.in(resource.body())) {
        if (neighbours.containsKey(other)) {
          neighbours.get(resource.logicalId()).add(other);
          neighbours.get(other).add(resource.logicalId());
        }
      }
    }
    for (Map.Entry<String, Set<String>> each : own.entrySet()) {
      Set<String> support = new LinkedHashSet<>(each.getValue());
      for (String neighbour : neighbours.get(each.getKey())) {
        if (product(support) >= Limits.COMBINATIONS) {
          break;
        }
        support.addAll(own.get(neighbour));
      }
      addSupport(support);
    }
    for (Map.Entry<String, Stack> child : stack.declaredChildren().entrySet()) {
      Set<String> existence = new LinkedHashSet<>(outer);
      stack.declared(child.getKey()).ifPresent(nested -> addCondition(nested, existence));
      addSupports(child.getValue(), existence);
    }
  }

  private void addSupport(Set<String> support) {
    assertions.widen(support);
    if (!support.isEmpty()) {
      supports.add(support);
    }
  }

  private void addCondition(Resource resource, Set<String> support) {
    if (resource.body().get("Condition").orElse(resource.body()) instanceof Scalar name) {
      variables.condition(name.text(), resource.stack(), support);
    }
  }

  // What a loop makes may itself turn on a condition.
  private void addLoops(Stack stack) {
    Optional<Node> section = stack.template().section("Resources");
    if (section.isPresent() && section.get() instanceof Mapping written) {
      for (Entry entry : written.entries()) {
        if (Loops.isLoop(entry)
            && entry.value() instanceof Sequence parts
            && parts.items().size() == 3) {
          Set<String> support = new LinkedHashSet<>();
          variables.collect(parts.items().get(1), stack, support);
          addSupport(support);
        }
      }
    }
  }

  private long product(Set<String> support) {
    long product = 1;
    for (String variable : support) {
      product = Math.min(1_000_000, product * variables.values(variable).size());
    }
    return product;
  }

  private List<Map<String, String>> combinations(List<String> support) {
    List<Map<String, String>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    for (String variable : support) {
      List<String> values = variables.values(variable);
      if ((long) all.size() * values.size() > Limits.COMBINATIONS) {
        for (String value : values) {
          all.add(Map.of(variable, value));
        }
        continue;
      }
      List<Map<String, String>> wider = new ArrayList<>();
      for (Map<String, String> each : all) {
        for (String value : values) {
          Map<String, String> next = new LinkedHashMap<>(each);
          next.put(variable, value);
          wider.add(next);
        }
      }
      all = wider;
    }
    return all;
  }

  private void place(Map<String, String> combination) {
    for (Map<String, String> scenario : scenarios) {
      if (agree(scenario, combination) && assertions.allow(joined(scenario, combination))) {
        scenario.putAll(combination);
        return;
      }
    }
    if (scenarios.size() < Limits.SCENARIOS) {
      scenarios.add(new LinkedHashMap<>(combination));
    }
  }

  private static Map<String, String> joined(Map<String, String> left, Map<String, String> right) {
    Map<String, String> joined = new HashMap<>(left);
    joined.putAll(right);
    return joined;
  }

  private static boolean agree(Map<String, String> scenario, Map<String, String> combination) {
    for (Map.Entry<String, String> choice : combination.entrySet()) {
      String chosen = scenario.get(choice.getKey());
      if (chosen != null && !chosen.equals(choice.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The names that a node refers to. */
  private static final class References {
    private final Set<String> names = new HashSet<>();

    static Set<String> in(Node node) {
      References references = new References();
      references.add(node);
      return references.names;
    }

    private void add(Node node) {
      if (node instanceof Mapping mapping) {
        for (Entry entry : mapping.entries()) {
          add(entry.value());
        }
      } else if (node instanceof Sequence sequence) {
        for (Node item : sequence.items()) {
          add(item);
        }
      } else if (node instanceof Intrinsic call) {
        for (Reference reference : Reference.in(call)) {
          names.add(reference.name());
        }
        add(call.argument());
      }
    }
  }
}
