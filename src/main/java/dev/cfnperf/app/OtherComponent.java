package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** A resource that no rule asks more of than what it's called and where it is. */
final class OtherComponent extends ResourceComponent {
  OtherComponent(Resource resource) {
    super(resource);
  }
}
