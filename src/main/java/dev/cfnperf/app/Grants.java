package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.List;

/** All that IAM allows to one user of a role, as far as the template shows it. */
public final class Grants {
  private final List<Grant> all = new ArrayList<>();
  private final List<ActionPattern> denied = new ArrayList<>();
  private boolean complete = true;

  void add(Grant grant) {
    all.add(grant);
  }

  void addAll(Grants others) {
    all.addAll(others.all);
    denied.addAll(others.denied);
    complete &= others.complete;
  }

  void deny(ActionPattern action) {
    denied.add(action);
  }

  void mayGrantMore() {
    complete = false;
  }

  public List<Grant> all() {
    return all;
  }

  /** Whether the template shows all of it; a role or policy that stands elsewhere may add more. */
  public boolean isComplete() {
    return complete;
  }

  /** The grants that surely allow an action, written out as {@code dynamodb:Scan}. */
  public List<Grant> granting(String action) {
    for (ActionPattern pattern : denied) {
      if (pattern.covers(action)) {
        return List.of();
      }
    }
    List<Grant> found = new ArrayList<>();
    for (Grant grant : all) {
      if (grant.allows(action).isTrue()) {
        found.add(grant);
      }
    }
    return found;
  }

  /** Whether an action is allowed on anything. */
  public Truth allow(String action) {
    return granting(action).isEmpty() ? whatElse() : Truth.TRUE;
  }

  /** Whether content of a component may be read, as items of a table or objects of a bucket. */
  public Truth reads(Component component) {
    Truth found = whatElse();
    for (Grant grant : all) {
      found = grant.mayRead() ? found.or(grant.isOn(component)) : found;
    }
    return found;
  }

  /** Whether a component may be written to, sent to or started. */
  public Truth writes(Component component) {
    Truth found = whatElse();
    for (Grant grant : all) {
      found = grant.mayWrite() ? found.or(grant.isOn(component)) : found;
    }
    return found;
  }

  private Truth whatElse() {
    return complete ? Truth.FALSE : Truth.UNKNOWN;
  }
}
