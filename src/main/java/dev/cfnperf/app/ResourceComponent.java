package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/** What all components have that one resource declares: its id, its place, its properties. */
abstract class ResourceComponent implements Component {
  private final Resource resource;
  private final Block properties;

  ResourceComponent(Resource resource) {
    this.resource = resource;
    this.properties = resource.properties();
  }

  final Resource resource() {
    return resource;
  }

  final Block properties() {
    return properties;
  }

  /** Where to write a property, for one who does. */
  final Spot own(String property) {
    return properties.spot(property);
  }

  @Override
  public final String id() {
    return resource.id();
  }

  @Override
  public final Range range() {
    return resource.range();
  }

  @Override
  public final Optional<String> construct() {
    return resource.construct();
  }

  @Override
  public final String toString() {
    return id();
  }
}
