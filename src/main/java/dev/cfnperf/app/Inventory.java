package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns of an application: listed by kind, and found by the resource that declares them. */
final class Inventory {
  // By the name of the class, as asking for one that isn't there mustn't load it.
  private final Map<String, List<Object>> byKind = new HashMap<>();
  private final Set<String> elsewhere = new HashSet<>();
  private final Map<String, ResourceComponent> byId = new HashMap<>();
  private final Map<String, Principal> principals = new HashMap<>();

  /** Adds a noun; one that a resource declares is found by it from then on. */
  void add(Object noun) {
    byKind.computeIfAbsent(noun.getClass().getName(), any -> new ArrayList<>()).add(noun);
    if (noun instanceof ResourceComponent component) {
      byId.put(component.id(), component);
    }
    if (noun instanceof Principal principal) {
      principals.putIfAbsent(principal.component().id(), principal);
    }
  }

  /** Remembers that there's such a noun, which is kept elsewhere. */
  void note(Object noun) {
    elsewhere.add(noun.getClass().getName());
  }

  /** Whether there may be nouns of a kind; false is sure. */
  boolean has(Noun kind) {
    return byKind.containsKey(kind.className()) || elsewhere.contains(kind.className());
  }

  Optional<Principal> principal(Resource resource) {
    return Optional.ofNullable(principals.get(resource.id()));
  }

  /** Takes out what a resource declares. */
  void remove(Resource resource) {
    ResourceComponent component = byId.remove(resource.id());
    if (component != null) {
      byKind.get(component.getClass().getName()).remove(component);
    }
  }

  /** All nouns of a kind, in the order of the template. */
  @SuppressWarnings("unchecked") // A kind's list holds nothing else: see add and Noun.
  <T> List<T> all(Noun kind) {
    return (List<T>) byKind.getOrDefault(kind.className(), List.of());
  }

  /** The noun of a kind that a resource declares. */
  <T extends Component> Optional<T> find(Resource resource, Class<T> kind) {
    return Optional.ofNullable(byId.get(resource.id())).filter(kind::isInstance).map(kind::cast);
  }

  /** The noun that a resource declares, whatever its kind. */
  Optional<Component> find(Resource resource) {
    return Optional.ofNullable(byId.get(resource.id()));
  }
}
