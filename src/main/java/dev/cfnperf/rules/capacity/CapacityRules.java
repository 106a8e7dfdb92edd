package dev.cfnperf.rules.capacity;

import static dev.cfnperf.app.Noun.ANYTHING;
import static dev.cfnperf.app.Noun.DISTRIBUTION;
import static dev.cfnperf.app.Noun.FUNCTION;
import static dev.cfnperf.app.Noun.GRAPHQL_API;
import static dev.cfnperf.app.Noun.KINESIS_STREAM;
import static dev.cfnperf.app.Noun.REST_API;
import static dev.cfnperf.app.Noun.STAGE;
import static dev.cfnperf.app.Noun.STATE_MACHINE;
import static dev.cfnperf.app.Noun.TABLE;
import static dev.cfnperf.rules.CatalogueLine.on;

import dev.cfnperf.rules.CatalogueLine;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class CapacityRules {
  /** One line a rule. */
  public static final List<CatalogueLine> ALL =
      List.of(
          on(FUNCTION, "lambda-memory-unset", LambdaMemoryUnset::new),
          on(FUNCTION, "lambda-memory-minimum", LambdaMemoryMinimum::new),
          on(FUNCTION, "lambda-memory-untuned", LambdaMemoryUntuned::new),
          on(FUNCTION, "lambda-timeout-unset", LambdaTimeoutUnset::new),
          on(FUNCTION, "lambda-x86", LambdaX86::new),
          on(FUNCTION, "lambda-concurrency-zero", LambdaConcurrencyZero::new),
          on(TABLE, "dynamodb-fixed-capacity", DynamodbFixedCapacity::new),
          on(TABLE, "dynamodb-index-throttles-table", DynamodbIndexThrottlesTable::new),
          on(KINESIS_STREAM, "kinesis-shared-throughput", KinesisSharedThroughput::new),
          on(KINESIS_STREAM, "kinesis-single-shard", KinesisSingleShard::new),
          on(TABLE, "dynamodb-stream-readers", DynamodbStreamReaders::new),
          on(REST_API, "api-endpoint-type-unset", ApiEndpointTypeUnset::new),
          on(DISTRIBUTION, "api-edge-behind-cloudfront", ApiEdgeBehindCloudfront::new),
          on(REST_API, "api-private-without-endpoint", ApiPrivateWithoutEndpoint::new),
          on(FUNCTION, "lambda-tracing-off", LambdaTracingOff::new),
          on(STAGE, "api-tracing-off", ApiTracingOff::new),
          on(STATE_MACHINE, "state-machine-tracing-off", StateMachineTracingOff::new),
          on(GRAPHQL_API, "appsync-tracing-off", AppsyncTracingOff::new),
          on(STAGE, "api-metrics-off", ApiMetricsOff::new),
          on(ANYTHING, "no-dashboard", NoDashboard::new));

  private CapacityRules() {}
}
