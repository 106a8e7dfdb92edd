package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.GlueTable;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class GlueRowFormat implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (GlueTable table : app.glueTables()) {
      if (table.isOverObjects() && table.format().isText()) {
        findings
            .at(table.formatRange(), table)
            .report(
                "Table "
                    + table
                    + " lies over "
                    + table.format().label()
                    + ": a query reads every row whole, whichever columns it asks for. Store the data"
                    + " as Parquet or ORC, which Athena reads by column.");
      }
    }
  }
}
