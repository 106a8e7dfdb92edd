package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link Graph} while it's being drawn: each node and each edge once. */
final class GraphDrawing {
  private final Application app;
  private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
  private final Map<String, Graph.Node> ends = new LinkedHashMap<>();
  private final Set<Graph.Edge> edges = new LinkedHashSet<>();
  private final Map<String, Set<Range>> places = new HashMap<>();
  private final Map<String, Set<String>> callers = new HashMap<>();

  GraphDrawing(Application app) {
    this.app = app;
  }

  Application app() {
    return app;
  }

  Graph graph() {
    for (Map.Entry<String, Graph.Node> each : ends.entrySet()) {
      nodes.putIfAbsent(each.getKey(), each.getValue());
    }
    List<Graph.Node> byKind = new ArrayList<>(nodes.values());
    byKind.sort(Comparator.comparing(Graph.Node::kind));
    return new Graph(List.copyOf(byKind), List.copyOf(edges));
  }

  /** Draws a component that has a node of its own. */
  void node(Graph.Kind kind, Component component, Facts facts) {
    node(kind, idOf(component), Optional.empty(), component, facts);
  }

  /** Draws a part of another node. */
  void node(Graph.Kind kind, String id, Optional<String> parent, Component component, Facts facts) {
    node(new Graph.Node(id, kind, parent, component.range(), component.construct(), facts.all()));
  }

  /** Draws a part of another node that is no component itself. */
  void part(Graph.Kind kind, String id, String parent, Range range, Facts facts) {
    node(new Graph.Node(id, kind, Optional.of(parent), range, Optional.empty(), facts.all()));
  }

  private void node(Graph.Node node) {
    nodes.putIfAbsent(node.id(), node);
  }

  /** The id of a component's node; what has no node of its own kind gets a plain one. */
  String to(Component component) {
    String id = idOf(component);
    if (!nodes.containsKey(id)) {
      String type =
          component instanceof ResourceComponent declared ? declared.resource().type() : "";
      end(id, Graph.Kind.RESOURCE, component.range(), component.construct(), "type", type);
    }
    return id;
  }

  private void end(
      String id,
      Graph.Kind kind,
      Range range,
      Optional<String> construct,
      String fact,
      String value) {
    ends.putIfAbsent(
        id,
        new Graph.Node(
            id, kind, Optional.empty(), range, construct, new Facts().add(fact, value).all()));
  }

  /** The id of a target's node. */
  String to(Target target) {
    return target.component().isPresent()
        ? to(target.component().get())
        : outside(target.name(), target.service(), target.range());
  }

  /** The id of the node of something that the template doesn't declare. */
  String outside(String name, String service, Range range) {
    end(name, Graph.Kind.OUTSIDE, range, Optional.empty(), "service", service);
    return name;
  }

  void edge(String from, Graph.Relation relation, String to, Range range, Facts facts) {
    edges.add(new Graph.Edge(from, relation, to, range, facts.all()));
    places.computeIfAbsent(to, any -> new HashSet<>()).add(range);
    callers.computeIfAbsent(to, any -> new HashSet<>()).add(from);
  }

  void edge(String from, Graph.Relation relation, String to, Range range) {
    edge(from, relation, to, range, new Facts());
  }

  /** Whether what stands at a place has been drawn as an edge that leads to a node. */
  boolean leadsTo(String to, Range range) {
    return places.getOrDefault(to, Set.of()).contains(range);
  }

  /** Whether an edge leads from one node to another. */
  boolean leadsTo(String to, String from) {
    return callers.getOrDefault(to, Set.of()).contains(from);
  }

  /** Draws that something delivers, invoking what it delivers to if that can be. */
  void delivery(String from, Target target, boolean waits, Range range, Facts facts) {
    boolean runs = target.service().equals("lambda") || target.service().equals("states");
    Graph.Relation relation =
        !runs
            ? Graph.Relation.DELIVERS_TO
            : waits ? Graph.Relation.INVOKES_SYNCHRONOUSLY : Graph.Relation.INVOKES_ASYNCHRONOUSLY;
    qualifier(facts, target.qualifier());
    edge(from, relation, to(target), range, facts);
  }

  /** Notes which alias or version is invoked, if it's one. */
  static void qualifier(Facts facts, Optional<String> qualifier) {
    if (qualifier.isPresent() && !qualifier.get().equals(Qualifier.LATEST)) {
      facts.add("qualifier", qualifier.get());
    }
  }

  /** Notes that something is switched off, or may be. */
  static Facts switched(Facts facts, Truth enabled) {
    return enabled.isTrue() ? facts : facts.add("enabled", enabled);
  }

  /** What AWS would call a component, whichever resource of which dialect makes it. */
  static String idOf(Component component) {
    if (component instanceof Route route) {
      return idOf(route);
    }
    if (component instanceof FunctionUrl url) {
      return url.function().id() + " URL";
    }
    if (component instanceof Delivery delivery) {
      return delivery.resourceId();
    }
    return component.id();
  }

  private static String idOf(Route route) {
    return route.api().map(Component::id).orElse("API") + " " + route;
  }

  static List<String> sorted(List<String> names) {
    List<String> sorted = new ArrayList<>(new LinkedHashSet<>(names));
    sorted.sort(null);
    return sorted;
  }
}
