package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CapacityScaling;
import dev.cfnperf.app.SecondaryIndex;
import dev.cfnperf.app.Table;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Value;
import java.util.List;
import java.util.Optional;

final class DynamodbIndexThrottlesTable implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Table table : app.tables()) {
      if (table.isGlobal() || !table.isProvisioned().isTrue() || table.writeCapacity().isEmpty()) {
        continue;
      }
      for (SecondaryIndex index : table.globalIndexes()) {
        boolean fixed =
            table.scales(CapacityScaling.Dimension.WRITE, Optional.of(index.name())).isFalse();
        if (fixed
            && index.writeCapacity().isPresent()
            && Value.less(index.writeCapacity().get(), table.writeCapacity().get()).isTrue()) {
          findings
              .at(index.writeCapacity().get().range(), table)
              .fix(
                  Fix.suggested()
                      .set(
                          new Spot(
                              index.writeCapacity().get().range(), List.of(), Optional.empty()),
                          table.writeCapacity().get().get().orElseThrow()))
              .related(table.writeCapacity().get().range(), "the table's write capacity")
              .report(
                  "Index "
                      + index.name()
                      + " of table "
                      + table
                      + " takes "
                      + index.writeCapacity().get()
                      + " writes a second, the table "
                      + table.writeCapacity().get()
                      + ": when the index can't keep up, writes to the table are throttled. Give"
                      + " the index at least the table's WriteCapacityUnits, or scale it.");
        }
      }
    }
  }
}
