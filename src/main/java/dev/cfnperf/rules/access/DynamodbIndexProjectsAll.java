package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.SecondaryIndex;
import dev.cfnperf.app.Table;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class DynamodbIndexProjectsAll implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Table table : app.tables()) {
      for (SecondaryIndex index : table.indexes()) {
        if (index.projection().surely("ALL")) {
          findings
              .at(index.projection().range(), table)
              .report(
                  "Index "
                      + index
                      + " of table "
                      + table
                      + " has ProjectionType ALL: it stores every item whole a second time, and every"
                      + " change of an item writes it there too. Project what its queries read, by"
                      + " INCLUDE with NonKeyAttributes or KEYS_ONLY.");
        }
      }
    }
  }
}
