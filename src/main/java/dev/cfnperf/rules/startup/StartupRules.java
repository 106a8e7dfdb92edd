package dev.cfnperf.rules.startup;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class StartupRules {
  /** One line a rule. */
  public static final List<Rule> ALL = List.of();

  private StartupRules() {}
}
