package dev.cfnperf.rules.capacity;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class CapacityRules {
  /** One line a rule. */
  public static final List<Rule> ALL =
      List.of(
          new LambdaMemoryUnset(),
          new LambdaMemoryMinimum(),
          new LambdaMemoryUntuned(),
          new LambdaTimeoutUnset(),
          new LambdaX86(),
          new LambdaConcurrencyZero(),
          new DynamodbFixedCapacity(),
          new DynamodbIndexThrottlesTable(),
          new KinesisSharedThroughput(),
          new KinesisSingleShard(),
          new DynamodbStreamReaders(),
          new ApiEndpointTypeUnset(),
          new ApiEdgeBehindCloudfront(),
          new ApiPrivateWithoutEndpoint(),
          new LambdaTracingOff(),
          new ApiTracingOff(),
          new StateMachineTracingOff(),
          new AppsyncTracingOff(),
          new ApiMetricsOff(),
          new NoDashboard());

  private CapacityRules() {}
}
