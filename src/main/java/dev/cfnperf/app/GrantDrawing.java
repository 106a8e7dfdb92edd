package dev.cfnperf.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what policies allow functions and state machines to do to the template's resources. */
final class GrantDrawing {
  private GrantDrawing() {}

  static void draw(GraphDrawing drawing) {
    for (Principal principal : drawing.app().principals()) {
      // What a GraphQL API's data source may do is what it's there for: drawn with the source.
      if (principal.kind() != Principal.Kind.DATA_SOURCE) {
        draw(drawing, principal);
      }
    }
  }

  /** All actions of one relation to one target are one edge. */
  private static void draw(GraphDrawing drawing, Principal principal) {
    Map<String, List<String>> actions = new LinkedHashMap<>();
    Map<String, Grant> first = new LinkedHashMap<>();
    for (Grant grant : principal.grants().all()) {
      for (Component target : grant.targets()) {
        for (Graph.Relation relation : relations(grant, target)) {
          String key = relation + " " + drawing.to(target);
          actions.computeIfAbsent(key, any -> new ArrayList<>()).add(grant.action());
          first.putIfAbsent(key, grant);
        }
      }
    }
    for (Map.Entry<String, List<String>> each : actions.entrySet()) {
      int blank = each.getKey().indexOf(' ');
      drawing.edge(
          principal.component().id(),
          Graph.Relation.valueOf(each.getKey().substring(0, blank)),
          each.getKey().substring(blank + 1),
          first.get(each.getKey()).range(),
          new Facts().add("actions", GraphDrawing.sorted(each.getValue())));
    }
  }

  private static List<Graph.Relation> relations(Grant grant, Component target) {
    List<Graph.Relation> relations = new ArrayList<>();
    boolean runs = target instanceof LambdaFunction || target instanceof StateMachine;
    if (grant.mayRead()) {
      relations.add(Graph.Relation.READS);
    }
    if (grant.mayWrite()) {
      relations.add(runs ? Graph.Relation.MAY_INVOKE : Graph.Relation.WRITES);
    }
    return relations;
  }
}
