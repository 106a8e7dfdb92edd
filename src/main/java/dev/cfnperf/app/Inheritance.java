package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a setting may be written for a resource that SAM's Globals apply to. */
final class Inheritance {
  private Inheritance() {}

  /**
   * A property's place at the resource and, where others inherit it as well, in Globals.
   *
   * @param sharing the resources that the same Globals apply to, this one included
   * @param path the property's names from the resource's properties on
   */
  static Spot spot(Resource resource, Heirs sharing, List<String> path) {
    List<String> own = new ArrayList<>();
    own.add("Properties");
    own.addAll(path);
    Spot spot = new Spot(resource.range(), own, Optional.empty());
    if (resource.sets(path) || !Heirs.takesGlobals(resource)) {
      return spot;
    }
    Set<String> heirs = sharing.lacking(path);
    if (resource.isImplicit()) {
      Spot.Shared globals = shared(resource, path, heirs);
      return new Spot(globals.holder(), globals.path(), Optional.of(globals));
    }
    boolean worthSharing = heirs.size() > 1 || resource.inherits(path.get(0));
    return resource.globals().isPresent() && worthSharing
        ? spot.withShared(shared(resource, path, heirs))
        : spot;
  }

  private static Spot.Shared shared(Resource resource, List<String> path, Set<String> heirs) {
    Optional<Range> globals = resource.globals();
    if (globals.isPresent()) {
      return new Spot.Shared(globals.get(), path, heirs);
    }
    List<String> whole = new ArrayList<>();
    whole.add("Globals");
    whole.add(resource.type().substring("AWS::Serverless::".length()));
    whole.addAll(path);
    return new Spot.Shared(resource.range().text().whole(), whole, heirs);
  }
}
