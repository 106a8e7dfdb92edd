package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.SecondaryIndex;
import dev.cfnperf.app.Table;
import dev.cfnperf.app.TableRead;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class DynamodbScanCall implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      if (findings.words("exports").contains(function.id())) {
        continue;
      }
      for (TableRead read : function.handler().tableReads()) {
        if (read.scans().isTrue() && !read.isNextPage()) {
          report(function, read, findings);
        }
      }
    }
  }

  private static void report(LambdaFunction function, TableRead read, Findings findings) {
    Findings.Draft draft = findings.at(read.range(), function);
    draft.related(function, "runs this code");
    String keys = "";
    if (read.table().isPresent()) {
      Table table = read.table().get();
      String key = table.key().map(known -> " by " + known).orElse("");
      draft.related(table, "the table, which finds items" + key);
      keys = table.key().map(known -> " by its key (" + known + ")").orElse("");
      for (SecondaryIndex index : table.indexes()) {
        String indexKey = index.key().map(known -> " by " + known).orElse("");
        draft.related(index.range(), "the index " + index + ", which finds items" + indexKey);
        keys += index.key().map(known -> " or index " + index + " (" + known + ")").orElse("");
      }
    }
    draft.report(
        "Function "
            + function
            + " reads "
            + read.tableName()
            + " by "
            + read.means()
            + " without a key: every item is read and paid for, whatever is filtered out, and it"
            + " takes longer as the table grows. Query it"
            + keys
            + ", or add an index whose key is what the code looks for.");
  }
}
