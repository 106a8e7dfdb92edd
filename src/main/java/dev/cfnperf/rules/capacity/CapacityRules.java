package dev.cfnperf.rules.capacity;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class CapacityRules {
  /** One line a rule. */
  public static final List<Rule> ALL =
      List.of(
          new LambdaMemoryUnset(),
          new DynamodbFixedCapacity(),
          new KinesisSharedThroughput(),
          new StateMachineTracingOff(),
          new AppsyncTracingOff());

  private CapacityRules() {}
}
