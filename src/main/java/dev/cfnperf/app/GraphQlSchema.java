package dev.cfnperf.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of a GraphQL API that have fields, and how they hang together. */
public final class GraphQlSchema {
  private static final Set<String> LIST_NAMES = Set.of("items", "edges", "nodes", "results");

  private final Map<String, Map<String, Field>> types = new LinkedHashMap<>();
  private final Map<String, Set<String>> possible = new LinkedHashMap<>();
  private final Set<String> roots = new LinkedHashSet<>();

  /**
   * A field of an object type or interface.
   *
   * @param result the type's name, with list and non-null marks left out
   */
  public record Field(String type, String name, String result, boolean isList) {
    @Override
    public String toString() {
      return type + "." + name;
    }
  }

  void addType(String name) {
    types.computeIfAbsent(name, each -> new LinkedHashMap<>());
  }

  void add(Field field) {
    addType(field.type());
    types.get(field.type()).put(field.name(), field);
  }

  /** Notes that what is of one type, an interface or union, may be of another. */
  void mayBe(String type, String member) {
    possible.computeIfAbsent(type, each -> new LinkedHashSet<>()).add(member);
  }

  void addRoot(String type) {
    roots.add(type);
  }

  /** Query, Mutation and Subscription, under the names that the schema gives them. */
  public Set<String> roots() {
    return roots;
  }

  /** A field of a type. */
  public Optional<Field> field(String type, String name) {
    return Optional.ofNullable(types.getOrDefault(type, Map.of()).get(name));
  }

  private Iterable<Field> fields(String type) {
    return types.getOrDefault(type, Map.of()).values();
  }

  /** Whether a type has fields of its own, or members that have. */
  private boolean isComposite(String type) {
    return types.containsKey(type) || possible.containsKey(type);
  }

  /** A type and those it may turn out to be. */
  private List<String> meant(String type) {
    List<String> all = new ArrayList<>(List.of(type));
    all.addAll(possible.getOrDefault(type, Set.of()));
    return all;
  }

  /**
   * The field by which a query gets from one object to another below it, or round in a circle:
   * empty if every query ends at the objects that the root fields give. What only wraps a list, as
   * connections do, counts as the list.
   */
  public Optional<Field> nesting() {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (String root : roots) {
      for (Field field : fields(root)) {
        open.addAll(items(field.result()));
      }
    }
    while (!open.isEmpty()) {
      String type = open.pop();
      if (!seen.add(type)) {
        continue;
      }
      for (Field field : fields(type)) {
        if (isComposite(field.result()) && !isPageInfo(field)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  /** What a field's result comes to when wrappers of lists are taken off. */
  private List<String> items(String result) {
    List<String> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(meant(result));
    while (!open.isEmpty()) {
      String type = open.pop();
      if (!seen.add(type)) {
        continue;
      }
      Optional<Field> wrapped = wrapped(type);
      if (wrapped.isPresent()) {
        open.addAll(meant(wrapped.get().result()));
      } else {
        found.add(type);
      }
    }
    return found;
  }

  /** The list in a connection, or the node in an edge of one. */
  private Optional<Field> wrapped(String type) {
    Optional<Field> inner = Optional.empty();
    for (Field field : fields(type)) {
      if (!isComposite(field.result()) || isPageInfo(field)) {
        continue;
      }
      boolean list = field.isList() && LIST_NAMES.contains(field.name());
      boolean named =
          (type.endsWith("Connection") && field.isList())
              || (type.endsWith("Edge") && field.name().equals("node"));
      if (inner.isPresent() && !isSameList(inner.get(), field)) {
        return Optional.empty();
      }
      if (!list && !named) {
        return Optional.empty();
      }
      inner = Optional.of(field);
    }
    return inner;
  }

  // Relay connections offer their items twice, with and without edges.
  private boolean isSameList(Field first, Field second) {
    return first.isList() && second.isList() && LIST_NAMES.contains(second.name());
  }

  private static boolean isPageInfo(Field field) {
    return field.name().equals("pageInfo");
  }

  /**
   * The field whose list makes there be many objects of a type in one answer: of the type itself,
   * or of one above it. Empty if each query gets one.
   */
  public Optional<Field> listOf(String type) {
    Set<String> seen = new HashSet<>();
    for (Map<String, Field> fields : types.values()) {
      for (Field field : fields.values()) {
        if (field.isList() && isComposite(field.result()) && reaches(field.result(), type, seen)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    Deque<String> open = new ArrayDeque<>(meant(from));
    while (!open.isEmpty()) {
      String type = open.pop();
      if (type.equals(to)) {
        return true;
      }
      if (seen.add(type)) {
        for (Field field : fields(type)) {
          if (isComposite(field.result())) {
            open.addAll(meant(field.result()));
          }
        }
      }
    }
    return false;
  }
}
