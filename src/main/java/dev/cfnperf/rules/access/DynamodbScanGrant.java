package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.Principal;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.app.Table;
import dev.cfnperf.app.Task;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Truth;

final class DynamodbScanGrant implements Rule {
  private static final String SCAN = "dynamodb:Scan";

  @Override
  public String id() {
    return "dynamodb-scan-grant";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Principal principal : app.principals()) {
      Truth scans = scans(principal);
      for (Grant grant : principal.grants().granting(SCAN)) {
        if (scans.isFalse() && grant.isExplicit()) {
          at(grant, principal, findings)
              .severity(Severity.INFO)
              .report(
                  principal.label()
                      + " may scan "
                      + tables(grant)
                      + ", by "
                      + grant.name()
                      + ", and never does. Take the action out of the policy, so that no later"
                      + " change begins to scan unnoticed.");
        } else if (scans == Truth.UNKNOWN) {
          at(grant, principal, findings)
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
  }

  // Of those that scan, the calls are reported; a data source's are in its resolvers.
  private static Truth scans(Principal principal) {
    if (principal.kind() == Principal.Kind.DATA_SOURCE) {
      return Truth.TRUE;
    }
    if (principal.component() instanceof StateMachine machine && machine.workflow().isPresent()) {
      for (Task task : machine.tasks()) {
        if (task.service().equals("dynamodb") && task.action().equals("scan")) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    }
    return Truth.UNKNOWN;
  }

  private static Findings.Draft at(Grant grant, Principal principal, Findings findings) {
    Findings.Draft draft = findings.at(grant.range(), principal.component());
    draft.related(principal.component(), "acts with this permission");
    for (Component table : grant.targets()) {
      draft.related(table, "may be scanned");
    }
    return draft;
  }

  private static String tables(Grant grant) {
    if (grant.isOnAnything()) {
      return "any table";
    }
    StringBuilder names = new StringBuilder();
    for (Component target : grant.targets()) {
      if (target instanceof Table) {
        names.append(names.length() == 0 ? "table " : ", ").append(target);
      }
    }
    return names.length() == 0 ? "a table" : names.toString();
  }

  private static String remedy(Grant grant) {
    return grant.isExplicit()
        ? ", and take dynamodb:Scan out of the policy"
        : ", and grant only the actions that it uses";
  }
}
