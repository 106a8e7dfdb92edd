package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Database;
import dev.cfnperf.app.DatabaseAccess;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class RdsNoProxy implements Rule {
  @Override
  public String id() {
    return "rds-no-proxy";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (DatabaseAccess access : function.network().databases()) {
        Database database = access.database();
        if (!database.isProxied()
            && database.hasDataApi().isFalse()
            && database.canBeProxied().isTrue()) {
          findings
              .at(access.range(), function)
              .related(database, "the " + database.kind() + " without RDS Proxy")
              .report(
                  "Function "
                      + function
                      + " connects to the "
                      + database.kind()
                      + " "
                      + database
                      + " without RDS Proxy: each environment opens its own connection when it"
                      + " starts, and a burst may use up the database's. Put an AWS::RDS::DBProxy"
                      + " in front and connect to its endpoint.");
        }
      }
    }
  }
}
