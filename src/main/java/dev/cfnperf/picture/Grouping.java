package dev.cfnperf.picture;

import dev.cfnperf.app.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which resources stand together: those of a nested stack always; in a large application also those
 * of a CDK construct, functions that the same resources invoke with what only they use, and what
 * nothing leads to.
 */
final class Grouping {
  /** So many boxes are taken in at a glance, or nearly. */
  static final int LARGE = 40;

  private static final int FEWEST = 4;

  /**
   * Resources that stand together.
   *
   * @param members ids of nodes that aren't parts of others
   */
  record Group(String id, String label, List<String> members) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, String> groupOf = new HashMap<>();

  private Grouping() {}

  static Grouping of(Wholes wholes) {
    Grouping grouping = new Grouping();
    for (Graph.Node node : wholes.all()) {
      int slash = node.kind() == Graph.Kind.OUTSIDE ? -1 : node.id().indexOf('/');
      if (slash > 0) {
        String stack = node.id().substring(0, slash);
        grouping.add("stack " + stack, "nested stack " + stack, node.id());
      }
    }
    if (wholes.all().size() - grouping.groupOf.size() > LARGE) {
      grouping.addConstructs(wholes);
    }
    if (wholes.all().size() - grouping.groupOf.size() > LARGE) {
      grouping.addCallees(wholes);
      grouping.addTheirOwn(wholes);
      grouping.addUnlinked(wholes);
    }
    return grouping;
  }

  private void add(String id, String label, String member) {
    groups
        .computeIfAbsent(id, any -> new Group(id, label, new ArrayList<>()))
        .members()
        .add(member);
    groupOf.put(member, id);
  }

  private void addConstructs(Wholes wholes) {
    Map<String, List<String>> byConstruct = new LinkedHashMap<>();
    for (Graph.Node node : wholes.all()) {
      Optional<String> construct = node.construct();
      if (construct.isPresent() && !groupOf.containsKey(node.id())) {
        String[] path = construct.get().split("/", -1);
        // Stack/Construct/…/Resource: what stands in the stack itself belongs to no construct.
        if (path.length > 3) {
          byConstruct.computeIfAbsent(path[1], any -> new ArrayList<>()).add(node.id());
        }
      }
    }
    for (Map.Entry<String, List<String>> each : byConstruct.entrySet()) {
      if (each.getValue().size() >= FEWEST) {
        each.getValue().forEach(id -> add("construct " + each.getKey(), each.getKey(), id));
      }
    }
  }

  private void addCallees(Wholes wholes) {
    Map<String, Set<String>> callers = new HashMap<>();
    for (Graph.Edge edge : wholes.edges()) {
      String to = wholes.of(edge.to());
      String from = wholes.of(edge.from());
      if (invokes(edge) && !to.equals(from)) {
        callers.computeIfAbsent(to, any -> new TreeSet<>()).add(from);
      }
    }
    Map<Set<String>, List<String>> byCallers = new LinkedHashMap<>();
    for (Graph.Node node : wholes.all()) {
      if (node.kind() == Graph.Kind.FUNCTION && !groupOf.containsKey(node.id())) {
        byCallers
            .computeIfAbsent(callers.getOrDefault(node.id(), Set.of()), any -> new ArrayList<>())
            .add(node.id());
      }
    }
    for (Map.Entry<Set<String>, List<String>> each : byCallers.entrySet()) {
      if (each.getValue().size() >= FEWEST) {
        String names = String.join(", ", each.getKey());
        String label = names.isEmpty() ? "functions on their own" : "functions behind " + names;
        each.getValue().forEach(id -> add("behind " + names, label, id));
      }
    }
  }

  private static boolean invokes(Graph.Edge edge) {
    return switch (edge.relation()) {
      case INVOKES_SYNCHRONOUSLY, INVOKES_ASYNCHRONOUSLY, CONSUMED_BY -> true;
      case DELIVERS_TO, FAILS_TO, READS, WRITES, MAY_INVOKE, USES, FRONTS -> false;
    };
  }

  /** What only one group reads, writes or uses, and what doesn't itself start anything. */
  private void addTheirOwn(Wholes wholes) {
    Map<String, Set<String>> users = new HashMap<>();
    Set<String> starters = new TreeSet<>();
    for (Graph.Edge edge : wholes.edges()) {
      String from = wholes.of(edge.from());
      String to = wholes.of(edge.to());
      String group = groupOf.getOrDefault(from, "");
      users.computeIfAbsent(to, any -> new TreeSet<>()).add(group);
      if (invokes(edge) || edge.relation() == Graph.Relation.FRONTS) {
        starters.add(from);
      }
    }
    for (Graph.Node node : wholes.all()) {
      Set<String> groupsOfUsers = users.getOrDefault(node.id(), Set.of());
      boolean isOwn =
          groupsOfUsers.size() == 1
              && !groupsOfUsers.contains("")
              && !groupOf.containsKey(node.id())
              && !starters.contains(node.id());
      if (isOwn && node.kind() != Graph.Kind.OUTSIDE) {
        String group = groupsOfUsers.iterator().next();
        add(group, groups.get(group).label(), node.id());
      }
    }
  }

  private void addUnlinked(Wholes wholes) {
    Set<String> linked = new TreeSet<>();
    for (Graph.Edge edge : wholes.edges()) {
      linked.add(wholes.of(edge.from()));
      linked.add(wholes.of(edge.to()));
    }
    List<String> unlinked = new ArrayList<>();
    for (Graph.Node node : wholes.all()) {
      if (!linked.contains(node.id()) && !groupOf.containsKey(node.id())) {
        unlinked.add(node.id());
      }
    }
    if (unlinked.size() >= FEWEST) {
      unlinked.forEach(id -> add("apart", "standing apart", id));
    }
  }

  /** All groups, in the order of their first members. */
  List<Group> all() {
    return List.copyOf(groups.values());
  }

  /** The group of a node that is no part of another. */
  Optional<Group> of(String whole) {
    return Optional.ofNullable(groupOf.get(whole)).map(groups::get);
  }
}
