package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.Principal;
import dev.cfnperf.app.Table;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;

final class DynamodbScanGrant implements Rule {
  private static final String SCAN = "dynamodb:Scan";

  @Override
  public String id() {
    return "dynamodb-scan-grant";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Principal principal : app.principals()) {
      // What a data source scans, its resolvers show.
      if (principal.kind() == Principal.Kind.DATA_SOURCE) {
        continue;
      }
      for (Grant grant : principal.grants().granting(SCAN)) {
        Findings.Draft draft = findings.at(grant.range(), principal.component());
        draft.related(principal.component(), "acts with this permission");
        for (Component table : grant.targets()) {
          draft.related(table, "may be scanned");
        }
        draft
            .severity(grant.isExplicit() ? Severity.WARNING : Severity.INFO)
            .report(
                principal.label()
                    + " may scan "
                    + tables(grant)
                    + ", by "
                    + grant.name()
                    + ": a Scan reads every item, so it takes longer and costs more as the table"
                    + " grows. Read by key or Query an index"
                    + remedy(grant)
                    + ".");
      }
    }
  }

  private static String tables(Grant grant) {
    if (grant.isOnAnything()) {
      return "any table";
    }
    String names = "";
    for (Component target : grant.targets()) {
      if (target instanceof Table) {
        names += (names.isEmpty() ? "table " : ", ") + target;
      }
    }
    return names.isEmpty() ? "a table" : names;
  }

  private static String remedy(Grant grant) {
    return grant.isExplicit()
        ? ", and take dynamodb:Scan out of the policy"
        : ", and grant only the actions that it uses";
  }
}
