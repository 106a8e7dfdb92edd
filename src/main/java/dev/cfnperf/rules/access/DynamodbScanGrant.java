package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.Principal;
import dev.cfnperf.app.Table;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Truth;

final class DynamodbScanGrant implements Rule {
  private static final String SCAN = "dynamodb:Scan";

  @Override
  public void check(Application app, Findings findings) {
    for (Principal principal : app.principals()) {
      // What a data source scans, its resolvers show.
      if (principal.kind() == Principal.Kind.DATA_SOURCE) {
        continue;
      }
      for (Grant grant : principal.grants().granting(SCAN)) {
        // What surely scans has a finding where it does.
        Truth scans = principal.scans(grant);
        if (scans.isTrue() || (scans.isFalse() && !grant.isExplicit())) {
          continue;
        }
        Findings.Draft draft = findings.at(grant.range(), principal.component());
        draft.related(principal.component(), "acts with this permission");
        for (Component table : grant.targets()) {
          draft.related(table, "may be scanned");
        }
        draft
            .severity(grant.isExplicit() && !scans.isFalse() ? Severity.WARNING : Severity.INFO)
            .report(scans.isFalse() ? unused(principal, grant) : used(principal, grant));
      }
    }
  }

  private static String used(Principal principal, Grant grant) {
    return principal.label()
        + " may scan "
        + tables(grant)
        + ", by "
        + grant.name()
        + ": a Scan reads every item, so it takes longer and costs more as the table grows."
        + " Read by key or Query an index"
        + remedy(grant)
        + ".";
  }

  private static String unused(Principal principal, Grant grant) {
    return principal.label()
        + " may scan "
        + tables(grant)
        + ", by "
        + grant.name()
        + ", and never does: whoever changes it may. Take dynamodb:Scan out of the policy.";
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
