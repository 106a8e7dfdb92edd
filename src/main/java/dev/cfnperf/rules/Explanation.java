package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in few words what a set of scenarios has in common that the others lack: {@code IsProd is
 * false}.
 */
final class Explanation {
  private static final int ALTERNATIVES = 3;

  private final List<Map<String, String>> circumstances;
  private final BitSet found;

  /** One thing that is the case, and the scenarios in which it is. */
  private record Fact(String words, BitSet scenarios) {}

  private Explanation(List<Map<String, String>> circumstances, BitSet found) {
    this.circumstances = circumstances;
    this.found = found;
  }

  static String of(List<Map<String, String>> circumstances, BitSet found) {
    return new Explanation(circumstances, found).words();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    BitSet left = (BitSet) found.clone();
    for (int i = 0; i < ALTERNATIVES && !left.isEmpty(); i++) {
      List<Fact> sufficient = sufficient(facts(left.nextSetBit(0)));
      BitSet explained = allScenarios();
      for (int j = 0; j < sufficient.size(); j++) {
        explained.and(sufficient.get(j).scenarios());
        words.append(j > 0 ? " and " : i > 0 ? ", or " : "").append(sufficient.get(j).words());
      }
      left.andNot(explained);
    }
    if (words.isEmpty()) {
      return "its parameters are set so";
    }
    return left.isEmpty() ? words.toString() : words + ", or in other cases";
  }

  private BitSet allScenarios() {
    BitSet all = new BitSet();
    all.set(0, circumstances.size());
    return all;
  }

  /** What is the case in one scenario, without what is the case in all. */
  private List<Fact> facts(int scenario) {
    Map<BitSet, Fact> distinct = new LinkedHashMap<>();
    for (Map.Entry<String, String> fact : circumstances.get(scenario).entrySet()) {
      BitSet scenarios = new BitSet();
      for (int i = 0; i < circumstances.size(); i++) {
        if (fact.getValue().equals(circumstances.get(i).get(fact.getKey()))) {
          scenarios.set(i);
        }
      }
      if (scenarios.cardinality() < circumstances.size()) {
        String words = fact.getKey() + " is " + fact.getValue();
        distinct.putIfAbsent(scenarios, new Fact(words, scenarios));
      }
    }
    return new ArrayList<>(distinct.values());
  }

  /**
   * The fewest facts that hold together only where the finding does: one, two, or what it takes.
   */
  private List<Fact> sufficient(List<Fact> facts) {
    for (Fact fact : facts) {
      if (suffices(fact.scenarios())) {
        return List.of(fact);
      }
    }
    for (int i = 0; i < facts.size(); i++) {
      for (int j = i + 1; j < facts.size(); j++) {
        BitSet both = (BitSet) facts.get(i).scenarios().clone();
        both.and(facts.get(j).scenarios());
        if (suffices(both)) {
          return List.of(facts.get(i), facts.get(j));
        }
      }
    }
    return narrowed(facts);
  }

  // Takes one fact after the other as long as it rules out more of the scenarios without a finding.
  private List<Fact> narrowed(List<Fact> facts) {
    List<Fact> chosen = new ArrayList<>();
    BitSet holds = allScenarios();
    while (!suffices(holds)) {
      Fact best = null;
      int fewest = others(holds);
      for (Fact fact : facts) {
        BitSet with = (BitSet) holds.clone();
        with.and(fact.scenarios());
        if (others(with) < fewest) {
          fewest = others(with);
          best = fact;
        }
      }
      if (best == null) {
        break;
      }
      chosen.add(best);
      holds.and(best.scenarios());
    }
    return chosen;
  }

  private int others(BitSet scenarios) {
    BitSet others = (BitSet) scenarios.clone();
    others.andNot(found);
    return others.cardinality();
  }

  private boolean suffices(BitSet scenarios) {
    return others(scenarios) == 0;
  }
}
