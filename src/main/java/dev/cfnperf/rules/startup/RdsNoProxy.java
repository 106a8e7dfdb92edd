package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Database;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import java.util.Map;

final class RdsNoProxy implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Database database : app.databases()) {
      if (database.proxies().isEmpty()
          && database.hasDataApi().is(false).isTrue()
          && database.canHaveProxy().isTrue()) {
        for (Map.Entry<LambdaFunction, Range> address : database.addresses().entrySet()) {
          report(database, address.getKey(), address.getValue(), findings);
        }
      }
    }
  }

  private static void report(
      Database database, LambdaFunction function, Range address, Findings findings) {
    if (function.isOnlyCustomResource()) {
      return;
    }
    String kind = database.isCluster() ? "cluster " : "instance ";
    findings
        .at(address, function)
        .related(database, "has no RDS Proxy")
        .report(
            "Function "
                + function
                + " connects to the "
                + kind
                + database
                + " without RDS Proxy: each environment opens its own connection when it starts,"
                + " and a burst may use up the database's. Put an AWS::RDS::DBProxy in front and"
                + " connect to its endpoint.");
  }
}
