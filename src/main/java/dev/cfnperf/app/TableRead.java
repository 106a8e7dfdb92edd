package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Scan, a Query or a PartiQL SELECT in a function's source. */
public final class TableRead {
  private final FunctionCall call;
  private final Optional<PartiqlSelect> select;

  private TableRead(FunctionCall call, Optional<PartiqlSelect> select) {
    this.call = call;
    this.select = select;
  }

  static Optional<TableRead> of(FunctionCall call) {
    if (call.is("dynamodb:Scan") || call.is("dynamodb:Query")) {
      return Optional.of(new TableRead(call, Optional.empty()));
    }
    return call.is("dynamodb:ExecuteStatement")
        ? call.parameter("Statement")
            .flatMap(PartiqlSelect::of)
            .map(statement -> new TableRead(call, Optional.of(statement)))
        : Optional.empty();
  }

  public FunctionCall call() {
    return call;
  }

  /** The call in the source. */
  public Range range() {
    return call.range();
  }

  /** The table read, where the template declares it and the source tells which it is. */
  public Optional<Table> table() {
    for (Component target : call.targets()) {
      if (target instanceof Table table) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** How a message names what is read. */
  public String tableName() {
    Optional<String> name = call.targetName().or(() -> select.map(PartiqlSelect::table));
    return name.map(known -> "table " + known).orElse("a table");
  }

  /** How a message names the operation. */
  public String means() {
    return select.isPresent() ? "a PartiQL SELECT" : "a " + call.operation();
  }

  /** The secondary index that is read, where it's one of the template. */
  public Optional<SecondaryIndex> index() {
    Optional<String> name = select.isPresent() ? select.get().index() : call.parameter("IndexName");
    if (name.isPresent() && table().isPresent()) {
      for (SecondaryIndex index : table().get().indexes()) {
        if (index.name().equals(name.get())) {
          return Optional.of(index);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it reads a whole table or index: a Scan, or a SELECT that names no partition. */
  public Truth scans() {
    if (select.isEmpty()) {
      return Truth.of(call.is("dynamodb:Scan"));
    }
    if (select.get().where().isEmpty()) {
      return Truth.TRUE;
    }
    Optional<TableKey> key =
        select.get().index().isPresent()
            ? index().flatMap(SecondaryIndex::key)
            : table().flatMap(Table::key);
    return key.isEmpty() ? Truth.UNKNOWN : select.get().picks(key.get().partition()).not();
  }

  /** Whether it goes on where another read of the same operation stopped. */
  public boolean isNextPage() {
    String token = select.isPresent() ? "NextToken" : "ExclusiveStartKey";
    if (!call.passes(token).isTrue()) {
      return false;
    }
    for (TableRead other : call.function().handler().tableReads()) {
      if (other.call.is(call.api())
          && other.call.targets().equals(call.targets())
          && !other.call.passes(token).isTrue()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an attribute is a key of what is queried itself: DynamoDB refuses to filter by it. */
  public boolean isQueriedBy(String attribute) {
    Optional<TableKey> key =
        namesIndex() ? index().flatMap(SecondaryIndex::key) : table().flatMap(Table::key);
    return key.isPresent() && key.get().has(attribute);
  }

  /** Attributes that a filter drops items by although they're keys of the table or its indexes. */
  public List<String> filteredKeys() {
    List<String> keys = new ArrayList<>();
    Optional<String> filter = call.parameter("FilterExpression");
    if (filter.isPresent() && table().isPresent() && isKeyCondition(filter.get())) {
      table().get().key().ifPresent(key -> addFiltered(key, filter.get(), keys));
      for (SecondaryIndex index : table().get().indexes()) {
        index.key().ifPresent(key -> addFiltered(key, filter.get(), keys));
      }
    }
    return keys;
  }

  // What no key condition can say.
  private static boolean isKeyCondition(String filter) {
    for (String word : Words.in(filter)) {
      switch (word) {
        case "OR", "NOT", "contains", "size", "attribute_exists", "attribute_not_exists" -> {
          return false;
        }
        default -> {
          // May be one.
        }
      }
    }
    return !filter.contains("<>");
  }

  private static void addFiltered(TableKey key, String filter, List<String> keys) {
    for (String attribute : List.of(key.partition(), key.sort().orElse(key.partition()))) {
      if (Words.in(filter).contains(attribute) && !keys.contains(attribute)) {
        keys.add(attribute);
      }
    }
  }

  /** Whether all attributes of an item come, as nothing asks for fewer; false if that's unclear. */
  public boolean fetchesWholeItems() {
    boolean projected =
        index().map(index -> !index.projection().surely("ALL")).orElse(namesIndex());
    return select.isEmpty()
        && !projected
        && call.passes("ProjectionExpression").isFalse()
        && call.passes("AttributesToGet").isFalse()
        && call.passes("Select").isFalse();
  }

  private boolean namesIndex() {
    return !call.passes("IndexName").isFalse();
  }
}
