package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A DynamoDB table: raw, global, or SAM's simple one. */
public final class Table extends ResourceComponent {
  private final List<Poller> streamConsumers = new ArrayList<>();
  private final List<CapacityScaling> scalings = new ArrayList<>();

  Table(Resource resource) {
    super(resource);
  }

  void consumedBy(Poller poller) {
    streamConsumers.add(poller);
  }

  void scaledBy(CapacityScaling scaling) {
    scalings.add(scaling);
  }

  /** Who polls the table's stream. */
  public List<Poller> streamConsumers() {
    return streamConsumers;
  }

  /** Replicated tables carry their scaling in themselves. */
  public boolean isGlobal() {
    return resource().type().equals("AWS::DynamoDB::GlobalTable");
  }

  /** Whether capacity is provisioned rather than on demand. */
  public Truth isProvisioned() {
    if (resource().isSam()) {
      return properties().has("ProvisionedThroughput");
    }
    return properties().string("BillingMode", "PROVISIONED").is("PROVISIONED");
  }

  /** Where the capacity is set, or the billing mode would be. */
  public Range capacityRange() {
    return properties().has("ProvisionedThroughput").isFalse()
        ? properties().at("BillingMode")
        : properties().at("ProvisionedThroughput");
  }

  /** Whether both dimensions, read and write, scale by a target and a policy. Index: its name. */
  public Truth scales(CapacityScaling.Dimension dimension, Optional<String> index) {
    Truth scales = Truth.FALSE;
    for (CapacityScaling scaling : scalings) {
      scales = scales.or(scaling.covers(dimension, index));
    }
    return scales;
  }

  /** What it finds items by; empty where the template doesn't tell. */
  public Optional<TableKey> key() {
    return resource().isSam() ? TableKey.ofSimpleTable(properties()) : TableKey.of(properties());
  }

  /** The table's secondary indexes, the global ones first. */
  public List<SecondaryIndex> indexes() {
    List<SecondaryIndex> indexes = new ArrayList<>(globalIndexes());
    for (Block index : properties().blocks("LocalSecondaryIndexes")) {
      indexes.add(new SecondaryIndex(this, SecondaryIndex.Kind.LOCAL, index));
    }
    return indexes;
  }

  /** The table's global secondary indexes. */
  public List<SecondaryIndex> globalIndexes() {
    List<SecondaryIndex> indexes = new ArrayList<>();
    for (Block index : properties().blocks("GlobalSecondaryIndexes")) {
      indexes.add(new SecondaryIndex(this, SecondaryIndex.Kind.GLOBAL, index));
    }
    return indexes;
  }

  /** Units of writes per second that are provisioned; empty if the text sets none. */
  public Optional<Value<Integer>> writeCapacity() {
    return properties()
        .block("ProvisionedThroughput")
        .flatMap(capacity -> capacity.integer("WriteCapacityUnits"));
  }

  /** Units of reads per second that are provisioned; empty if the text sets none. */
  public Optional<Value<Integer>> readCapacity() {
    return properties()
        .block("ProvisionedThroughput")
        .flatMap(capacity -> capacity.integer("ReadCapacityUnits"));
  }
}
