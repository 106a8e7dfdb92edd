package dev.cfnperf.rules;

import dev.cfnperf.rules.access.AccessRules;
import dev.cfnperf.rules.capacity.CapacityRules;
import dev.cfnperf.rules.concurrency.ConcurrencyRules;
import dev.cfnperf.rules.integration.IntegrationRules;
import dev.cfnperf.rules.startup.StartupRules;
import java.util.ArrayList;
import java.util.List;

/** All rules there are, practice by practice in the order of the lens. */
public final class RuleCatalogue {
  private RuleCatalogue() {}

  public static List<CatalogueLine> all() {
    List<CatalogueLine> rules = new ArrayList<>(CapacityRules.ALL);
    rules.addAll(IntegrationRules.ALL);
    rules.addAll(StartupRules.ALL);
    rules.addAll(ConcurrencyRules.ALL);
    rules.addAll(AccessRules.ALL);
    return rules;
  }
}
