package dev.cfnperf.picture;

import dev.cfnperf.app.Graph;
import dev.cfnperf.rules.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes of a graph that stand by themselves, with the parts and findings of each. */
final class Wholes {
  private final Graph graph;
  private final Map<String, Graph.Node> nodes = new HashMap<>();
  private final Map<String, Graph.Node> wholes = new LinkedHashMap<>();
  private final Map<String, List<Graph.Node>> parts = new HashMap<>();
  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final List<Finding> unplaced = new ArrayList<>();

  Wholes(Graph graph, List<Finding> found) {
    this.graph = graph;
    for (Graph.Node node : graph.nodes()) {
      nodes.put(node.id(), node);
    }
    for (Graph.Node node : graph.nodes()) {
      String whole = of(node.id());
      if (whole.equals(node.id())) {
        wholes.put(whole, node);
      } else {
        parts.computeIfAbsent(whole, any -> new ArrayList<>()).add(node);
      }
    }
    for (Finding finding : found) {
      Optional<String> at = placeOf(finding);
      if (at.isPresent()) {
        findings.computeIfAbsent(at.get(), any -> new ArrayList<>()).add(finding);
      } else {
        unplaced.add(finding);
      }
    }
  }

  List<Graph.Node> all() {
    return List.copyOf(wholes.values());
  }

  List<Graph.Edge> edges() {
    return graph.edges();
  }

  Graph.Node node(String id) {
    return nodes.get(id);
  }

  /** The id of the node that a node is a part of, by however many steps; its own if of none. */
  String of(String id) {
    String whole = id;
    Set<String> seen = new HashSet<>();
    while (seen.add(whole)) {
      Optional<String> parent = nodes.get(whole).parent();
      if (parent.isEmpty() || !nodes.containsKey(parent.get())) {
        return whole;
      }
      whole = parent.get();
    }
    return id;
  }

  List<Graph.Node> parts(String whole) {
    return parts.getOrDefault(whole, List.of());
  }

  /** The findings of a node that stands by itself, and of its parts. */
  List<Finding> findings(String whole) {
    return findings.getOrDefault(whole, List.of());
  }

  /** What is about nothing that the graph has, such as the template as a whole. */
  List<Finding> unplaced() {
    return unplaced;
  }

  // By name, else by where it's declared: a mapping is an edge, and its id no node's.
  private Optional<String> placeOf(Finding finding) {
    if (nodes.containsKey(finding.resource())) {
      return Optional.of(of(finding.resource()));
    }
    for (Graph.Node node : graph.nodes()) {
      if (node.range().startsWith(finding.subject())) {
        return Optional.of(of(node.id()));
      }
    }
    for (Graph.Edge edge : graph.edges()) {
      if (edge.range().startsWith(finding.subject())) {
        String to = of(edge.to());
        return Optional.of(isCode(to) || !isCode(of(edge.from())) ? to : of(edge.from()));
      }
    }
    return Optional.empty();
  }

  private boolean isCode(String whole) {
    return Shape.of(nodes.get(whole).kind()) == Shape.CODE;
  }
}
