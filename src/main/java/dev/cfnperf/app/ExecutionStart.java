package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.Optional;

/**
 * Something that starts executions of a state machine.
 *
 * @param range what a person would look at to see it: the route, the event, the target
 * @param source the API, rule, pipe or state machine, if the template declares it
 * @param waits whether it waits for the execution's result
 * @param enabled false where the text switches it off
 */
public record ExecutionStart(
    Kind kind, Range range, Optional<Component> source, boolean waits, Truth enabled) {

  /** What starts, and how often. */
  public enum Kind {
    API("request", true),
    GRAPHQL("GraphQL request", true),
    EVENT("event", true),
    MESSAGE("batch of messages", true),
    /** EventBridge's word from AWS services about what is done to them. */
    SERVICE_EVENT("event of an AWS service", false),
    SCHEDULE("tick of a schedule", false),
    STATE_MACHINE("execution of another state machine", false);

    private final String label;
    private final boolean traffic;

    Kind(String label, boolean traffic) {
      this.label = label;
      this.traffic = traffic;
    }

    /** What makes one execution, as a message says it. */
    public String label() {
      return label;
    }

    /** Whether there are as many executions as users or producers ask for. */
    public boolean isTraffic() {
      return traffic;
    }
  }
}
