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
  private final Map<Class<?>, List<Object>> byKind = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private final Map<String, ResourceComponent> byId = new HashMap<>();
  private final Map<String, Principal> principals = new HashMap<>();

  /** Adds a noun; one that a resource declares is found by it from then on. */
  void add(Object noun) {
    byKind.computeIfAbsent(noun.getClass(), any -> new ArrayList<>()).add(noun);
    note(noun);
    if (noun instanceof ResourceComponent component) {
      byId.put(component.id(), component);
    }
    if (noun instanceof Principal principal) {
      principals.putIfAbsent(principal.component().id(), principal);
    }
  }

  /** Remembers that there's such a noun, wherever it's kept. */
  void note(Object noun) {
    kinds.add(noun.getClass().getName());
  }

  /** Whether there may be nouns of a class, without loading it. */
  boolean has(String className) {
    return kinds.contains(className);
  }

  Optional<Principal> principal(Resource resource) {
    return Optional.ofNullable(principals.get(resource.id()));
  }

  /** Takes out what a resource declares. */
  void remove(Resource resource) {
    ResourceComponent component = byId.remove(resource.id());
    if (component != null) {
      all(component.getClass()).remove(component);
    }
  }

  /** All nouns of a kind, in the order of the template. */
  @SuppressWarnings("unchecked") // A kind's list holds nothing else: see add.
  <T> List<T> all(Class<T> kind) {
    return (List<T>) byKind.computeIfAbsent(kind, any -> new ArrayList<>());
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
