package dev.cfnperf.app;

import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/**
 * What polls a queue or stream and hands batches on: an event source mapping, the SAM event that
 * becomes one, or the source side of a pipe.
 */
public final class Poller extends OwnedComponent {
  private final Kind kind;
  private final Source source;
  private final Block settings;
  private final Optional<Text> from;
  private Optional<LambdaFunction> function = Optional.empty();
  private Optional<Component> origin = Optional.empty();
  private Optional<Pipe> pipe = Optional.empty();
  private Optional<Integer> givenBatchSize = Optional.empty();

  /** Who does the polling. */
  public enum Kind {
    MAPPING,
    PIPE
  }

  /** What is polled. */
  public enum Source {
    QUEUE("SQS queue"),
    FIFO_QUEUE("SQS FIFO queue"),
    KINESIS("Kinesis stream"),
    DYNAMODB("DynamoDB stream"),
    KAFKA("Kafka topic"),
    MQ("MQ broker"),
    DOCUMENTDB("DocumentDB change stream"),
    /** A source that the text doesn't tell, as behind an import. */
    UNKNOWN("event source");

    private final String label;

    Source(String label) {
      this.label = label;
    }

    /** As people call it. */
    public String label() {
      return label;
    }

    public boolean isQueue() {
      return this == QUEUE || this == FIFO_QUEUE;
    }

    /** Whether a batch is handed on at once unless a window is set; FIFO queues have none. */
    public boolean gathersNothingByDefault() {
      return this == QUEUE || isShardedStream();
    }

    /** Kinesis and DynamoDB streams, the ones with shards. */
    public boolean isShardedStream() {
      return this == KINESIS || this == DYNAMODB;
    }
  }

  Poller(
      Resource owner, Kind kind, Source source, Block settings, Range range, Optional<Text> from) {
    super(owner, range);
    this.kind = kind;
    this.source = source;
    this.settings = settings;
    this.from = from;
  }

  void reaches(LambdaFunction consumer) {
    function = Optional.of(consumer);
  }

  void pollsFrom(Component component) {
    origin = Optional.of(component);
  }

  void partOf(Pipe whole) {
    pipe = Optional.of(whole);
  }

  /** For the mapping that SAM makes with a batch size of its own choice. */
  void takesBatchesOf(int size) {
    givenBatchSize = Optional.of(size);
  }

  Optional<Text> from() {
    return from;
  }

  Block settings() {
    return settings;
  }

  public Kind kind() {
    return kind;
  }

  public Source source() {
    return source;
  }

  /** The function that gets the batches; a pipe may have another target. */
  public Optional<LambdaFunction> function() {
    return function;
  }

  /** The queue, stream or table polled, if the template declares it. */
  public Optional<Component> origin() {
    return origin;
  }

  /** Who gets the batches, as a message names them. */
  public String consumerName() {
    return function
        .map(Component::id)
        .orElseGet(() -> pipe.map(whole -> whole.target().name()).orElse("its function"));
  }

  /** What is polled, as a message names it; empty if the template doesn't declare it. */
  public String originName() {
    return origin.map(Component::id).orElse("");
  }

  /** How a message begins that speaks of the polling. */
  public String label() {
    String who =
        kind == Kind.PIPE ? "Pipe " + id() : "The event source mapping of " + consumerName();
    return origin.map(component -> who + " on " + component.id()).orElse(who);
  }

  /** Seconds that the consumer may take for a batch; empty where that can't be told. */
  public Optional<Value<Integer>> consumerTimeout() {
    return pipe.isPresent() ? pipe.get().processingTime() : function.map(LambdaFunction::timeout);
  }

  /** Seconds from receiving a message until the consumer may be done with it, window included. */
  public Optional<Value<Integer>> busyTime() {
    int window = batchWindow().get().orElse(0);
    return consumerTimeout().map(time -> time.map(seconds -> seconds + window));
  }

  /**
   * Seconds that AWS advises a queue to hide messages for this consumer: 6 timeouts and the window.
   */
  public Optional<Value<Integer>> advisedVisibility() {
    int window = batchWindow().get().orElse(0);
    return consumerTimeout()
        .map(
            time ->
                time.map(
                    seconds ->
                        Math.min(
                            AwsFacts.QUEUE_VISIBILITY_MAX_SECONDS,
                            seconds * AwsFacts.QUEUE_VISIBILITY_FACTOR + window)));
  }

  /**
   * The most records that the consumer takes at once, where less than the source can hand over: 1
   * where a pipe's target takes no batches, or can't be told.
   */
  public Optional<Integer> maxBatch() {
    return pipe.map(Pipe::maxBatch);
  }

  /** The largest batch there can be, by what the source hands over and the consumer takes. */
  public int largestBatch() {
    int handedOver =
        source == Source.FIFO_QUEUE ? AwsFacts.QUEUE_BATCH_WITHOUT_WINDOW : AwsFacts.BATCH_SIZE_MAX;
    return Math.min(handedOver, maxBatch().orElse(handedOver));
  }

  /** Where a setting is or would be. */
  public Range at(String setting) {
    return settings.at(setting);
  }

  /** Where to write a setting. */
  public Spot spot(String setting) {
    return settings.spot(setting);
  }

  /**
   * Whether SAM makes it for a queue between a topic and a function, by {@code SqsSubscription},
   * which has room for a batch size and for nothing else that a mapping can set.
   */
  public boolean isOfSubscription() {
    return givenBatchSize.isPresent();
  }

  /** Whether it polls at all; a SAM event or mapping may be switched off, a pipe stopped. */
  public Truth isEnabled() {
    if (pipe.isPresent()) {
      return pipe.get().isEnabled();
    }
    // SAM ignores the switch on a queue that stands between a topic and a function.
    return isOfSubscription() ? Truth.TRUE : settings.flag("Enabled", true).is(true);
  }

  public Value<Integer> batchSize() {
    if (givenBatchSize.isPresent() && settings.has("BatchSize").isFalse()) {
      return new Value.Known<>(givenBatchSize.get(), settings.place());
    }
    return settings.integer(
        "BatchSize",
        source.isQueue() ? AwsFacts.BATCH_SIZE_DEFAULT_SQS : AwsFacts.BATCH_SIZE_DEFAULT_OTHERS);
  }

  /** Seconds that records are gathered before a batch is handed on. */
  public Value<Integer> batchWindow() {
    return settings.integer(
        "MaximumBatchingWindowInSeconds", AwsFacts.BATCH_WINDOW_DEFAULT_SECONDS);
  }

  /** Batches of one shard that are processed at once. */
  public Value<Integer> parallelization() {
    return settings.integer("ParallelizationFactor", AwsFacts.PARALLELIZATION_FACTOR_DEFAULT);
  }

  /** Whether failed records are tried again until they expire, by count and by age. */
  public Truth retriesForever() {
    return settings
        .integer("MaximumRetryAttempts", AwsFacts.STREAM_UNBOUNDED)
        .is(AwsFacts.STREAM_UNBOUNDED)
        .and(
            settings
                .integer("MaximumRecordAgeInSeconds", AwsFacts.STREAM_UNBOUNDED)
                .is(AwsFacts.STREAM_UNBOUNDED));
  }

  /** Whether a batch that failed is split in two, to come closer to the record that's at fault. */
  public Truth bisects() {
    return kind == Kind.PIPE
        ? settings.string(bisectSetting(), "").is("AUTOMATIC_BISECT")
        : settings.flag(bisectSetting(), false).is(true);
  }

  /** The setting that makes it so: mappings and pipes name it differently. */
  public String bisectSetting() {
    return kind == Kind.PIPE ? "OnPartialBatchItemFailure" : "BisectBatchOnFunctionError";
  }

  /** The most invocations at once that a queue's mapping asks for; empty if it sets none. */
  public Optional<Value<Integer>> maximumConcurrency() {
    return settings
        .block("ScalingConfig")
        .flatMap(scaling -> scaling.integer("MaximumConcurrency"));
  }

  /** Whether the consumer may answer which records failed. */
  public Truth reportsBatchItemFailures() {
    Truth set = settings.has("FunctionResponseTypes");
    if (!set.isTrue()) {
      return set;
    }
    for (Text type : settings.texts("FunctionResponseTypes")) {
      if (type.pattern().equals("ReportBatchItemFailures")) {
        return Truth.TRUE;
      }
      if (!type.isKnown()) {
        return Truth.UNKNOWN;
      }
    }
    return settings.isUnclear("FunctionResponseTypes") ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether the consumer's source answers which records failed; unknown where it isn't read. */
  public Truth consumerReportsFailures() {
    Optional<FunctionCode> code = function.flatMap(LambdaFunction::source);
    if (code.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return switch (code.get().behaviour().batchItemFailures()) {
      case REPORTED -> Truth.TRUE;
      case NEVER, ALWAYS_EMPTY -> Truth.FALSE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  /** Whether records that can't be processed are noted anywhere. */
  public Truth hasFailureDestination() {
    if (kind == Kind.PIPE) {
      return settings
          .block("DeadLetterConfig")
          .map(config -> config.has("Arn"))
          .orElseGet(() -> settings.has("DeadLetterConfig"));
    }
    Optional<Block> destinations = settings.block("DestinationConfig");
    if (destinations.isEmpty()) {
      return settings.has("DestinationConfig");
    }
    return destinations.get().has("OnFailure");
  }

  Optional<Text> failureDestination() {
    if (kind == Kind.PIPE) {
      return settings.block("DeadLetterConfig").flatMap(config -> config.text("Arn"));
    }
    return settings
        .block("DestinationConfig")
        .flatMap(destinations -> destinations.block("OnFailure"))
        .flatMap(destination -> destination.text("Destination"));
  }

  /** Whether only records that match a pattern are handed on. */
  public Truth filters() {
    return settings.has("FilterCriteria");
  }

  /** Whether there's a tumbling window, which aggregates state and goes one batch at a time. */
  public Truth hasTumblingWindow() {
    return settings.integer("TumblingWindowInSeconds", 0).is(0).not();
  }

  @Override
  public String toString() {
    return id();
  }
}
