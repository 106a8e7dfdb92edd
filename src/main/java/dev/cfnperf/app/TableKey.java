package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.Optional;

/**
 * The attributes by which a table or an index finds items.
 *
 * @param sort what items of one partition are ordered by, if anything
 */
public record TableKey(String partition, Optional<String> sort) {
  /** What SAM gives a simple table without a key. */
  private static final String SIMPLE_TABLE_KEY = "id";

  static Optional<TableKey> of(Block settings) {
    Optional<String> partition = Optional.empty();
    Optional<String> sort = Optional.empty();
    for (Block element : settings.blocks("KeySchema")) {
      Optional<String> name = element.text("AttributeName").flatMap(Text::known);
      Optional<String> type = element.text("KeyType").flatMap(Text::known);
      if (type.equals(Optional.of("HASH"))) {
        partition = name;
      } else if (type.equals(Optional.of("RANGE"))) {
        sort = name;
      }
    }
    Optional<String> sorted = sort;
    return partition.map(name -> new TableKey(name, sorted));
  }

  static Optional<TableKey> ofSimpleTable(Block settings) {
    return settings.has("PrimaryKey").isFalse()
        ? Optional.of(new TableKey(SIMPLE_TABLE_KEY, Optional.empty()))
        : settings
            .block("PrimaryKey")
            .flatMap(key -> key.text("Name"))
            .flatMap(Text::known)
            .map(name -> new TableKey(name, Optional.empty()));
  }

  /** Whether an attribute is part of it. */
  public boolean has(String attribute) {
    return partition.equals(attribute) || sort.equals(Optional.of(attribute));
  }

  /** As messages show it: {@code customerId, placedAt}. */
  @Override
  public String toString() {
    return sort.map(name -> partition + ", " + name).orElse(partition);
  }
}
