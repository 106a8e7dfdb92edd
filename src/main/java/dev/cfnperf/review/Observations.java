package dev.cfnperf.review;

import java.util.ArrayList;
import java.util.List;

/** All kinds of facts that can be told from the graph, practice by practice. */
final class Observations {
  private Observations() {}

  static List<Observation> all() {
    List<Observation> all = new ArrayList<>();
    all.addAll(CapacityFacts.ALL);
    return all;
  }
}
