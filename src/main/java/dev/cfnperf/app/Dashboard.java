package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** A CloudWatch dashboard. */
public final class Dashboard extends ResourceComponent {
  Dashboard(Resource resource) {
    super(resource);
  }
}
