package dev.cfnperf.rules;

import java.util.List;

/** Every rule there is, in the order in which people read about them. */
public final class RuleCatalogue {
  private static final List<Rule> ALL = List.of();

  private RuleCatalogue() {}

  /** All rules, practice by practice. */
  public static List<Rule> all() {
    return ALL;
  }
}
