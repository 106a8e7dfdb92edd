package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/**
 * What all components have that a resource holds or makes along with others: a function's URL, an
 * API's route, a mapping written as a SAM event. They go by their owner's id, at a place of their
 * own.
 */
abstract class OwnedComponent implements Component {
  private final Resource owner;
  private final Range range;

  OwnedComponent(Resource owner, Range range) {
    this.owner = owner;
    this.range = range;
  }

  final Resource owner() {
    return owner;
  }

  @Override
  public final String id() {
    return owner.id();
  }

  @Override
  public final Range range() {
    return range;
  }

  @Override
  public final Optional<String> construct() {
    return owner.construct();
  }
}
