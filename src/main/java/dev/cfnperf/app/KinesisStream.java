package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Kinesis data stream. */
public final class KinesisStream extends ResourceComponent {
  private final List<Poller> pollers = new ArrayList<>();
  private final List<SharedReader> sharedReaders = new ArrayList<>();

  /**
   * A consumer that draws on the throughput that all such consumers share.
   *
   * @param range where it's connected to the stream
   */
  public record SharedReader(Component component, String label, Range range) {}

  KinesisStream(Resource resource) {
    super(resource);
  }

  void consumedBy(Poller poller) {
    pollers.add(poller);
  }

  void sharedBy(Component reader, String label, Range range) {
    sharedReaders.add(new SharedReader(reader, label, range));
  }

  /** Mappings and pipes that poll the stream, with enhanced fan-out or without. */
  public List<Poller> pollers() {
    return pollers;
  }

  /** Who reads it through the throughput that is shared: without enhanced fan-out. */
  public List<SharedReader> sharedReaders() {
    return sharedReaders;
  }

  /** Whether shards are provisioned; on-demand streams scale them. */
  public Value<String> mode() {
    return properties()
        .block("StreamModeDetails")
        .flatMap(mode -> mode.string("StreamMode"))
        .orElseGet(
            () -> {
              boolean unclear = !properties().has("StreamModeDetails").isFalse();
              return unclear
                  ? new Value.Unknown<>(properties().at("StreamModeDetails"))
                  : new Value.Default<>("PROVISIONED", properties().at("StreamModeDetails"));
            });
  }

  public Optional<Value<Integer>> shardCount() {
    return properties().integer("ShardCount");
  }
}
