package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CapacityScaling;
import dev.cfnperf.app.SecondaryIndex;
import dev.cfnperf.app.Table;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import java.util.Optional;

final class DynamodbFixedCapacity implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Table table : app.tables()) {
      if (table.isGlobal() || !table.isProvisioned().isTrue()) {
        continue;
      }
      check(table, table.capacityRange(), Optional.empty(), findings);
      for (SecondaryIndex index : table.globalIndexes()) {
        check(table, index.capacityRange(), Optional.of(index.name()), findings);
      }
    }
  }

  private static void check(Table table, Range place, Optional<String> index, Findings findings) {
    StringBuilder fixed = new StringBuilder();
    for (CapacityScaling.Dimension dimension : CapacityScaling.Dimension.values()) {
      if (table.scales(dimension, index).isFalse()) {
        fixed.append(fixed.isEmpty() ? "" : " and ").append(dimension.label());
      }
    }
    if (!fixed.isEmpty()) {
      findings
          .at(place, table)
          .report(
              index.map(name -> "Index " + name + " of table ").orElse("Table ")
                  + table
                  + " has provisioned "
                  + fixed
                  + " capacity that nothing scales: it throttles above, and is paid for below. Set"
                  + " BillingMode to PAY_PER_REQUEST, or add a ScalableTarget and a ScalingPolicy for "
                  + fixed
                  + ".");
    }
  }
}
