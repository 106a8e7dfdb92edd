package dev.cfnperf.picture;

import dev.cfnperf.app.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Sketches an application with some of its groups open and the others closed. */
final class Sketcher {
  private static final int ROWS = 14;

  private final Wholes wholes;
  private final Grouping grouping;
  private final Predicate<String> isOpen;
  private final Map<String, Sketch.Box> boxes = new LinkedHashMap<>();
  private final Map<String, Sketch.Anchor> anchors = new HashMap<>();

  private Sketcher(Wholes wholes, Grouping grouping, Predicate<String> isOpen) {
    this.wholes = wholes;
    this.grouping = grouping;
    this.isOpen = isOpen;
  }

  static Sketch sketch(Wholes wholes, Grouping grouping, Predicate<String> isOpen) {
    return new Sketcher(wholes, grouping, isOpen).sketch();
  }

  private Sketch sketch() {
    Set<String> touched = touched();
    for (Graph.Node node : wholes.all()) {
      Optional<Grouping.Group> group = grouping.of(node.id());
      if (group.isPresent() && isClosed(node.id())) {
        closed(group.get(), node.id());
      } else {
        box(node, group, touched);
      }
    }
    List<Sketch.Frame> frames = new ArrayList<>();
    for (Grouping.Group group : grouping.all()) {
      if (isOpen.test(group.id())) {
        frames.add(
            new Sketch.Frame(group.id(), group.label(), group.members().size(), badges(group)));
      }
    }
    return new Sketch(List.copyOf(boxes.values()), frames, lines());
  }

  /**
   * The nodes that a relation to another resource leads from or to. Which of an API's routes lead
   * to what a closed group holds isn't worth a line for each.
   */
  private Set<String> touched() {
    Set<String> touched = new HashSet<>();
    for (Graph.Edge edge : wholes.edges()) {
      String from = wholes.of(edge.from());
      String to = wholes.of(edge.to());
      if (!from.equals(to) && !isClosed(from) && !isClosed(to)) {
        touched.add(edge.from());
        touched.add(edge.to());
      }
    }
    return touched;
  }

  private boolean isClosed(String whole) {
    return grouping.of(whole).filter(group -> !isOpen.test(group.id())).isPresent();
  }

  private void closed(Grouping.Group group, String member) {
    boxes.computeIfAbsent(
        group.id(),
        id ->
            new Sketch.Box(
                id,
                Shape.GROUP,
                content(group),
                group.label(),
                Optional.empty(),
                List.of(),
                badges(group)));
    Sketch.Anchor anchor = new Sketch.Anchor(group.id(), Optional.empty());
    anchors.put(member, anchor);
    wholes.parts(member).forEach(part -> anchors.put(part.id(), anchor));
  }

  /** What a group consists of: {@code 12 functions, 3 queues}. */
  private String content(Grouping.Group group) {
    Map<Graph.Kind, Integer> kinds = new TreeMap<>();
    for (String member : group.members()) {
      kinds.merge(wholes.node(member).kind(), 1, Integer::sum);
    }
    List<String> words = new ArrayList<>();
    kinds.entrySet().stream()
        .sorted(Map.Entry.<Graph.Kind, Integer>comparingByValue().reversed())
        .limit(2)
        .forEach(kind -> words.add(counted(kind.getValue(), kind.getKey())));
    if (kinds.size() > 2) {
      words.add("…");
    }
    return String.join(", ", words);
  }

  private static String counted(int count, Graph.Kind kind) {
    String noun = kind.label();
    if (count == 1 || kind == Graph.Kind.OUTSIDE) {
      return count + " " + noun;
    }
    return count
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }

  private Badges badges(Grouping.Group group) {
    Badges badges = Badges.NONE;
    for (String member : group.members()) {
      badges = badges.plus(Badges.of(wholes.findings(member)));
    }
    return badges;
  }

  private void box(Graph.Node node, Optional<Grouping.Group> group, Set<String> touched) {
    String id = node.id();
    List<Sketch.Row> rows = rows(node, touched);
    anchors.put(id, new Sketch.Anchor(id, Optional.empty()));
    wholes.parts(id).forEach(part -> anchors.put(part.id(), anchors.get(id)));
    for (int i = 0; i < rows.size(); i++) {
      for (String part : rows.get(i).ids()) {
        anchors.put(part, new Sketch.Anchor(id, Optional.of(i)));
      }
    }
    String stack = id.substring(0, Math.max(0, id.indexOf('/') + 1));
    boolean inStack = group.isPresent() && group.get().id().startsWith("stack ");
    boxes.put(
        id,
        new Sketch.Box(
            id,
            Shape.of(node.kind()),
            kind(node),
            inStack ? id.substring(stack.length()) : id,
            group.map(Grouping.Group::id),
            rows,
            Badges.of(wholes.findings(id))));
  }

  // What the template doesn't declare says by its name and service what it is.
  private static String kind(Graph.Node node) {
    String fact =
        node.kind() == Graph.Kind.RESOURCE
            ? node.facts().getOrDefault("type", "").replace("AWS::", "").replace("::", " ")
            : node.kind() == Graph.Kind.OUTSIDE ? node.facts().getOrDefault("service", "") : "";
    return fact.isEmpty() ? node.kind().label() : fact;
  }

  private List<Sketch.Row> rows(Graph.Node whole, Set<String> touched) {
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    Graph.Kind last = Graph.Kind.ROUTE;
    for (Graph.Node part : wholes.parts(whole.id())) {
      if (touched.contains(part.id()) || part.kind() == Graph.Kind.INDEX) {
        ids.computeIfAbsent(label(part, whole), any -> new LinkedHashSet<>()).add(part.id());
        last = part.kind();
      }
    }
    List<Sketch.Row> rows = new ArrayList<>();
    ids.forEach((label, nodes) -> rows.add(new Sketch.Row(label, nodes)));
    if (rows.size() <= ROWS) {
      return rows;
    }
    List<Sketch.Row> shown = new ArrayList<>(rows.subList(0, ROWS - 1));
    Set<String> rest = new LinkedHashSet<>();
    rows.subList(ROWS - 1, rows.size()).forEach(row -> rest.addAll(row.ids()));
    int more = rows.size() - shown.size();
    shown.add(new Sketch.Row("and " + counted(more, last), rest));
    return shown;
  }

  private static String label(Graph.Node part, Graph.Node whole) {
    String id = part.id();
    for (String owner : List.of(part.parent().orElse(""), whole.id())) {
      if (!owner.isEmpty() && id.startsWith(owner) && id.length() > owner.length()) {
        String own = id.substring(owner.length()).strip();
        return own.startsWith("/") && part.kind() != Graph.Kind.ROUTE ? own.substring(1) : own;
      }
    }
    return id;
  }

  private List<Sketch.Line> lines() {
    Map<String, Sketch.Line> lines = new LinkedHashMap<>();
    Map<String, Set<String>> words = new HashMap<>();
    for (Graph.Edge edge : wholes.edges()) {
      Sketch.Anchor from = anchors.get(edge.from());
      Sketch.Anchor to = anchors.get(edge.to());
      if (from.box().equals(to.box()) && !isSelfCall(edge)) {
        continue;
      }
      LineStyle style = LineStyle.of(edge, wholes.node(edge.from()));
      String key = from + " " + style + " " + to;
      words.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(edge.relation().label());
      lines.put(key, new Sketch.Line(from, style, to, words(edge, words.get(key))));
    }
    List<Sketch.Line> all = List.copyOf(lines.values());
    return all.stream().filter(line -> all.stream().noneMatch(line::saysLessThan)).toList();
  }

  // A function that invokes itself, or a queue that is its own dead-letter queue, is worth seeing.
  private static boolean isSelfCall(Graph.Edge edge) {
    return edge.from().equals(edge.to())
        && switch (edge.relation()) {
          case INVOKES_SYNCHRONOUSLY, INVOKES_ASYNCHRONOUSLY, FAILS_TO -> true;
          default -> false;
        };
  }

  private static String words(Graph.Edge edge, Collection<String> relations) {
    String facts = "";
    for (Map.Entry<String, String> fact : edge.facts().entrySet()) {
      facts += "\n" + fact.getKey() + ": " + fact.getValue();
    }
    return String.format(
        Locale.ROOT, "%s %s %s%s", edge.from(), String.join(", ", relations), edge.to(), facts);
  }
}
