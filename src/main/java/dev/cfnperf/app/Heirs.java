package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources that the same Globals apply to. */
final class Heirs {
  /** Where nothing else shares them. */
  static final Heirs NONE = new Heirs(List.of());

  private final List<Resource> resources;
  private final Map<List<String>, Set<String>> lacking = new HashMap<>();

  Heirs(List<Resource> resources) {
    this.resources = resources;
  }

  /** The ids of those that take a property from Globals, or would if it were there. */
  Set<String> lacking(List<String> path) {
    return resources.isEmpty() ? Set.of() : lacking.computeIfAbsent(path, this::find);
  }

  private Set<String> find(List<String> path) {
    Set<String> found = new LinkedHashSet<>();
    for (Resource each : resources) {
      if (takesGlobals(each) && !each.sets(path)) {
        found.add(each.id());
      }
    }
    return found;
  }

  static boolean takesGlobals(Resource resource) {
    return resource.isImplicit() || resource.attributes().has("IgnoreGlobals").isFalse();
  }
}
