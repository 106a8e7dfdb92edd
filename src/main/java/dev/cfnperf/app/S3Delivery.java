package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** What a delivery stream writes to S3 for one of its destinations. */
public final class S3Delivery {
  private final DeliveryStream stream;
  private final Role role;
  private final String destination;
  private final Block settings;

  /** What the objects are for. */
  public enum Role {
    /** S3 is the destination. */
    MAIN("delivers to S3"),
    /** Redshift loads what lies in S3. */
    STAGING("stages in S3 what Redshift loads"),
    /** S3 gets everything that another destination gets. */
    BACKUP("backs up all records to S3"),
    /** S3 gets what another destination didn't take. */
    FAILURES("keeps failed records in S3"),
    /** The text doesn't tell whether everything is backed up or what failed. */
    UNKNOWN_BACKUP("backs up records to S3");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    /** As a message says it, behind the stream's name. */
    public String label() {
      return label;
    }
  }

  S3Delivery(DeliveryStream stream, Role role, String destination, Block settings) {
    this.stream = stream;
    this.role = role;
    this.destination = destination;
    this.settings = settings;
  }

  public DeliveryStream stream() {
    return stream;
  }

  public Role role() {
    return role;
  }

  /** The destination's property: {@code ExtendedS3DestinationConfiguration}. */
  public String destination() {
    return destination;
  }

  /** Whether it's the destination that can convert formats and partition by content. */
  public boolean isExtended() {
    return role == Role.MAIN && destination.startsWith("Extended");
  }

  /** Where a setting is or would be. */
  public Range at(String setting) {
    return settings.at(setting);
  }

  /** Where to write a setting. */
  public Spot spot(String setting) {
    return settings.spot(setting);
  }

  Optional<Text> bucket() {
    return settings.text("BucketARN");
  }

  public Value<String> compression() {
    return settings.string("CompressionFormat", AwsFacts.FIREHOSE_COMPRESSION_DEFAULT);
  }

  /**
   * Whether the records arrive compressed and are written as they came: CloudWatch Logs sends gzip,
   * and a backup takes place before any processing.
   */
  public Truth isGzipAlready() {
    Truth processed = role == Role.BACKUP ? Truth.FALSE : stream.isProcessed();
    return Truth.of(stream.isFedByLogs()).and(processed.not());
  }

  /** Whether records are converted to Parquet or ORC, which compress on their own. */
  public Truth convertsFormat() {
    Optional<Block> conversion = settings.block("DataFormatConversionConfiguration");
    return conversion
        .map(block -> block.flag("Enabled", true).is(true))
        .orElseGet(() -> settings.has("DataFormatConversionConfiguration"));
  }

  /** Whether objects are parted by what is in the records, so that buffers must be large. */
  public Truth partitionsDynamically() {
    Optional<Block> partitioning = settings.block("DynamicPartitioningConfiguration");
    return partitioning
        .map(block -> block.flag("Enabled", false).is(true))
        .orElseGet(() -> settings.has("DynamicPartitioningConfiguration"));
  }

  /** MB gathered for one object. */
  public Value<Integer> bufferSize() {
    return hint("SizeInMBs", AwsFacts.FIREHOSE_BUFFER_DEFAULT_MB);
  }

  /** Seconds gathered for one object. */
  public Value<Integer> bufferInterval() {
    return hint("IntervalInSeconds", AwsFacts.FIREHOSE_BUFFER_DEFAULT_SECONDS);
  }

  private Value<Integer> hint(String name, int otherwise) {
    Optional<Block> hints = settings.block("BufferingHints");
    if (hints.isPresent()) {
      return hints.get().integer(name, otherwise);
    }
    Range place = settings.at("BufferingHints");
    return settings.has("BufferingHints").isFalse()
        ? new Value.Default<>(otherwise, place)
        : new Value.Unknown<>(place);
  }
}
