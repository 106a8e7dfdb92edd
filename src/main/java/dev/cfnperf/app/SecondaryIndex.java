package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** A secondary index of a table. */
public final class SecondaryIndex {
  private final Table table;
  private final Kind kind;
  private final Block settings;

  /** Whether it has keys and capacity of its own, or shares the partition key and capacity. */
  public enum Kind {
    GLOBAL,
    LOCAL
  }

  SecondaryIndex(Table table, Kind kind, Block settings) {
    this.table = table;
    this.kind = kind;
    this.settings = settings;
  }

  public Table table() {
    return table;
  }

  public Kind kind() {
    return kind;
  }

  /** With holes as {@code ${…}}. */
  public String name() {
    return settings.text("IndexName").map(Text::toString).orElse("?");
  }

  /** What it finds items by; empty where the template doesn't tell. */
  public Optional<TableKey> key() {
    return TableKey.of(settings);
  }

  /** Where it's declared. */
  public Range range() {
    return settings.place();
  }

  /** Where its capacity is set, or would be. */
  public Range capacityRange() {
    return settings.at("ProvisionedThroughput");
  }

  /** {@code ALL}, {@code INCLUDE} or {@code KEYS_ONLY}. */
  public Value<String> projection() {
    return settings
        .block("Projection")
        .flatMap(projection -> projection.string("ProjectionType"))
        .orElseGet(() -> new Value.Unknown<>(settings.at("Projection")));
  }

  /** Units of writes per second that are provisioned; empty if the text sets none. */
  public Optional<Value<Integer>> writeCapacity() {
    return settings
        .block("ProvisionedThroughput")
        .flatMap(capacity -> capacity.integer("WriteCapacityUnits"));
  }

  /** Units of reads per second that are provisioned; empty if the text sets none. */
  public Optional<Value<Integer>> readCapacity() {
    return settings
        .block("ProvisionedThroughput")
        .flatMap(capacity -> capacity.integer("ReadCapacityUnits"));
  }

  @Override
  public String toString() {
    return name();
  }
}
