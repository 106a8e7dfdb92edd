package dev.cfnperf.review;

import java.util.ArrayList;
import java.util.List;

/** All kinds of facts that can be told from the graph, practice by practice. */
final class Observations {
  private static final List<Observation> ALL = gather();

  private Observations() {}

  static List<Observation> all() {
    return ALL;
  }

  private static List<Observation> gather() {
    List<Observation> all = new ArrayList<>();
    all.addAll(CapacityFacts.ALL);
    all.addAll(IntegrationFacts.ALL);
    all.addAll(StartupFacts.ALL);
    all.addAll(ConcurrencyFacts.ALL);
    all.addAll(CachingFacts.ALL);
    all.addAll(ReadFacts.ALL);
    all.addAll(PayloadFacts.ALL);
    return List.copyOf(all);
  }
}
