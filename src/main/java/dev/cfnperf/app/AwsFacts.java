package dev.cfnperf.app;

import java.util.List;

/**
 * Every AWS default, limit and dated list that the linter relies on, each with its source.
 *
 * <p>Sources are public documentation pages; <i>schema</i> is the CloudFormation resource schema.
 */
public final class AwsFacts {
  private AwsFacts() {}

  // Lambda functions

  /**
   * MB of memory of a function that sets none.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">Lambda
   *     API, CreateFunction</a>
   */
  public static final int LAMBDA_MEMORY_DEFAULT_MB = 128;

  /**
   * Seconds that a function may run if it doesn't say.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html">Configure
   *     Lambda function timeout</a>
   */
  public static final int LAMBDA_TIMEOUT_DEFAULT_SECONDS = 3;

  /**
   * Times Lambda runs an asynchronous event again after an error.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html">How
   *     Lambda handles errors and retries with asynchronous invocation</a>
   */
  public static final int LAMBDA_ASYNC_RETRIES = 2;

  /**
   * What a role needs so that what acts in it can be traced.
   *
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html">IAM policies
   *     for AWS X-Ray</a>
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Visualize Lambda
   *     function invocations using AWS X-Ray</a>
   */
  public static final List<String> TRACE_ACTIONS =
      List.of(
          "xray:PutTraceSegments",
          "xray:PutTelemetryRecords",
          "xray:GetSamplingRules",
          "xray:GetSamplingTargets");

  /** {@code lambda/latest/dg/invocation-async-configuring}: six hours. */
  static final int LAMBDA_ASYNC_EVENT_AGE_SECONDS = 21_600;

  /**
   * The instruction set of a function that names none.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html">Selecting and
   *     configuring an instruction set architecture</a>
   */
  public static final String LAMBDA_ARCHITECTURE_DEFAULT = "x86_64";

  /**
   * The tracing mode of a function that sets none: only what the caller samples is traced.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Visualize Lambda
   *     function invocations using AWS X-Ray</a>
   */
  public static final String LAMBDA_TRACING_DEFAULT = "PassThrough";

  /**
   * MB of temporary storage of a function that sets none, and the most that SnapStart allows.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html">Configure
   *     ephemeral storage for Lambda functions</a>
   */
  public static final int LAMBDA_EPHEMERAL_STORAGE_DEFAULT_MB = 512;

  /**
   * The last version of the Node.js runtime that brings version 2 of the SDK for JavaScript.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html">Building Lambda
   *     functions with Node.js</a>
   */
  public static final int NODEJS_LAST_WITH_SDK_2 = 16;

  /**
   * The last version of Java that Lambda lets compile at all levels; later ones stop at the first.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize
   *     Java runtime startup behavior for Lambda functions</a>
   */
  public static final int JAVA_LAST_WITH_ALL_TIERS = 11;

  // Event source mappings

  /**
   * Messages handed to a function at once from a queue, unless set.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">
   *     Lambda API, CreateEventSourceMapping</a>
   */
  public static final int BATCH_SIZE_DEFAULT_SQS = 10;

  /** Records handed over at once from any other source, unless set; same source. */
  public static final int BATCH_SIZE_DEFAULT_OTHERS = 100;

  /**
   * Seconds that Lambda gathers records from SQS, Kinesis and DynamoDB, unless set: it doesn't
   * wait. For Kafka, MQ and DocumentDB it's half a second.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">
   *     Lambda API, CreateEventSourceMapping</a>
   */
  public static final int BATCH_WINDOW_DEFAULT_SECONDS = 0;

  /**
   * The most messages a FIFO queue hands over at once, and the most a standard queue does without a
   * batching window.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Creating
   *     and configuring an Amazon SQS event source mapping</a>
   */
  public static final int QUEUE_BATCH_WITHOUT_WINDOW = 10;

  /** The most records that any source hands over at once; FIFO queues 10. Source as above. */
  public static final int BATCH_SIZE_MAX = 10_000;

  /** Retries and seconds of age after which a stream's record is given up: never, unless set. */
  public static final int STREAM_UNBOUNDED = -1;

  /** Batches of one shard processed at once, unless set; source as for the batch size. */
  public static final int PARALLELIZATION_FACTOR_DEFAULT = 1;

  /** The most batches of one shard processed at once; same source. */
  public static final int PARALLELIZATION_FACTOR_MAX = 10;

  // SQS

  /**
   * Seconds that a received message stays hidden, unless set.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-sqs-queue.html">AWS::SQS::Queue</a>
   */
  public static final int QUEUE_VISIBILITY_DEFAULT_SECONDS = 30;

  /**
   * How many times the function's timeout a queue should hide its messages.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Creating
   *     and configuring an Amazon SQS event source mapping</a>
   */
  public static final int QUEUE_VISIBILITY_FACTOR = 6;

  /** Seconds that a received message can stay hidden at most; source as for the default. */
  public static final int QUEUE_VISIBILITY_MAX_SECONDS = 43_200;

  /**
   * Receives after which a message should at the earliest go to the dead-letter queue; as above.
   */
  public static final int QUEUE_MAX_RECEIVE_ADVISED = 5;

  // Kinesis and DynamoDB streams

  /**
   * MB per second that all consumers of a shard without enhanced fan-out share.
   *
   * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/enhanced-consumers.html">Develop
   *     enhanced fan-out consumers with dedicated throughput</a>
   */
  public static final int KINESIS_SHARED_MB_PER_SECOND = 2;

  /**
   * Processes that may read one shard of a DynamoDB stream at once; more are throttled.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas
   *     in Amazon DynamoDB</a>
   */
  public static final int DYNAMODB_STREAM_READERS = 2;

  // CloudFront

  /**
   * The newest HTTP version that viewers may use of a distribution that CloudFormation makes and
   * that doesn't say. (The API and the console take http2.)
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-cloudfront-distribution-distributionconfig.html">AWS::CloudFront::Distribution
   *     DistributionConfig</a>
   */
  public static final String CLOUDFRONT_HTTP_VERSION_DEFAULT = "http1.1";

  /**
   * Seconds that CloudFront keeps an answer of which the origin doesn't say, unless set.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CachePolicyConfig.html">CloudFront
   *     API, CachePolicyConfig</a>
   */
  public static final int CLOUDFRONT_TTL_DEFAULT_SECONDS = 86_400;

  /** Seconds that CloudFront keeps an answer at most, unless set; same source. */
  public static final int CLOUDFRONT_MAX_TTL_DEFAULT_SECONDS = 31_536_000;

  // Firehose

  /**
   * How Firehose compresses what it writes to S3, unless set.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/firehose/latest/APIReference/API_ExtendedS3DestinationConfiguration.html">Firehose
   *     API, ExtendedS3DestinationConfiguration</a>
   */
  public static final String FIREHOSE_COMPRESSION_DEFAULT = "UNCOMPRESSED";

  /**
   * MB that Firehose gathers for one S3 object, unless set; whichever of size and time is reached
   * first ends the object.
   *
   * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html">Configure
   *     buffering hints</a>
   */
  public static final int FIREHOSE_BUFFER_DEFAULT_MB = 5;

  /** Seconds that Firehose gathers records for one S3 object, unless set; same source. */
  public static final int FIREHOSE_BUFFER_DEFAULT_SECONDS = 300;

  // ElastiCache

  /**
   * What a full Redis or Valkey cache evicts, unless set: the least recently used of the keys that
   * have a time to live.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html">Valkey
   *     and Redis OSS parameters</a>
   */
  public static final String ELASTICACHE_EVICTION_DEFAULT = "volatile-lru";

  // EventBridge, Scheduler and Pipes

  /**
   * Times that EventBridge tries again to deliver an event or to call a schedule's target, unless
   * set; the most there is.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html">How
   *     EventBridge retries delivering events</a>
   */
  public static final int EVENTBRIDGE_RETRIES = 185;

  /** Seconds that it keeps trying, unless set; same source. */
  public static final int EVENTBRIDGE_EVENT_AGE_SECONDS = 86_400;

  /**
   * Seconds that an API destination may take to answer.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-destinations.html">
   *     API destinations as targets in Amazon EventBridge</a>
   */
  public static final int API_DESTINATION_TIMEOUT_SECONDS = 5;

  /**
   * The most records that a pipe's target takes at once. Functions and state machines take as many
   * as the source hands over, services that aren't listed one.
   *
   * @param service as in ARNs
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html">Amazon
   *     EventBridge Pipes batching and concurrency</a>
   */
  public static int pipeTargetBatch(String service) {
    return switch (service) {
      case "lambda", "states" -> Integer.MAX_VALUE;
      case "logs" -> 10_000;
      case "firehose", "kinesis" -> 500;
      case "events", "sns", "sqs" -> 10;
      default -> 1;
    };
  }

  // Step Functions

  /**
   * The type of a state machine that names none.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html">CreateStateMachine</a>
   */
  public static final String STATE_MACHINE_TYPE_DEFAULT = "STANDARD";

  /**
   * Seconds that an execution of an Express workflow may take.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">Choosing
   *     workflow type in Step Functions</a>
   */
  public static final int EXPRESS_MAX_SECONDS = 300;

  // AppSync

  /**
   * The depth of queries that a GraphQL API takes, unless set, and the setting that means the same:
   * any.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/appsync/latest/APIReference/API_CreateGraphqlApi.html">CreateGraphqlApi</a>
   */
  public static final int QUERY_DEPTH_UNLIMITED = 0;

  /** The setting of the resolver count's limit that means {@link #RESOLVERS_MAX}; same source. */
  public static final int RESOLVER_COUNT_DEFAULT = 0;

  /** The most resolvers that one request may run, whatever is set; same source. */
  public static final int RESOLVERS_MAX = 10_000;

  /**
   * Fields handed to a function at once, unless set: each by itself.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-lambda-js.html">AppSync
   *     JavaScript resolver function reference for Lambda</a>
   */
  public static final int RESOLVER_BATCH_DEFAULT = 0;

  // API Gateway

  /**
   * Seconds that a REST API waits for its integration, unless set.
   *
   * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">Amazon
   *     API Gateway quotas</a>
   */
  public static final int REST_TIMEOUT_DEFAULT_SECONDS = 29;

  /** Seconds that an HTTP API waits for its integration, unless set; same source. */
  public static final int HTTP_TIMEOUT_DEFAULT_SECONDS = 30;

  /**
   * Seconds that a REST API's stage keeps an answer, unless set; 0 keeps none.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">Cache
   *     settings for REST APIs</a>
   */
  public static final int REST_CACHE_TTL_DEFAULT_SECONDS = 300;

  /**
   * Seconds that a REST API keeps a Lambda authorizer's decision, unless set.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html">CreateAuthorizer</a>
   */
  public static final int REST_AUTHORIZER_TTL_DEFAULT_SECONDS = 300;

  /**
   * Seconds that an HTTP API keeps a Lambda authorizer's decision, unless set: none. WebSocket APIs
   * can't keep any.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Control
   *     access to HTTP APIs with AWS Lambda authorizers</a>
   */
  public static final int HTTP_AUTHORIZER_TTL_DEFAULT_SECONDS = 0;

  /**
   * The largest payload size in bytes at which compression may begin; the smallest is 0.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/gateway-enable-compression.html">Payload
   *     compression for REST APIs</a>
   */
  public static final int REST_COMPRESSION_MAX_BYTES = 10_485_760;
}
