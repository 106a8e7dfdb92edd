package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Resource;

/** An SNS topic. */
public final class Topic extends ResourceComponent {
  Topic(Resource resource) {
    super(resource);
  }

  /** Whether its messages are in order. Unknown where a parameter decides. */
  public Truth fifo() {
    return properties().flag("FifoTopic", false).is(true);
  }
}
