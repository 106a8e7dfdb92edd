package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** An SNS topic. */
public final class Topic extends ResourceComponent {
  Topic(Resource resource) {
    super(resource);
  }
}
