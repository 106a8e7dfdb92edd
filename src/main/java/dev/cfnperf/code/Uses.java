package dev.cfnperf.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the source does with the items that its queries and scans answer. */
final class Uses {
  private static final Set<String> ITEM_LISTS = Set.of("Items", "items");

  /** The uses of one call's answer. */
  private static final class Use {
    boolean filtered;
    boolean whole;
    final Set<String> attributes = new HashSet<>();
  }

  private final Map<Integer, Use> byAct = new HashMap<>();

  private Use of(int act) {
    return byAct.computeIfAbsent(act, a -> new Use());
  }

  /** Notes that a condition drops items of these origins. */
  void filtered(Origins origins) {
    for (int act : origins.acts()) {
      of(act).filtered = true;
    }
  }

  /** Notes that a part of an answer is looked at. */
  void read(Meaning.Data data) {
    int item = itemDepth(data.path());
    if (!data.isEvent() && item > 0 && data.path().size() > item) {
      of(data.act()).attributes.add(data.path().get(item));
    }
  }

  /** Notes that a value is handed to where it can't be followed. */
  void escapes(Meaning value) {
    escapes(value, 0);
  }

  private void escapes(Meaning value, int depth) {
    Budget.charge(1);
    if (depth > 6 || Budget.isOver()) {
      return;
    }
    if (value instanceof Meaning.Data data) {
      int item = itemDepth(data.path());
      if (!data.isEvent() && (item == 0 || data.path().size() <= item) && !isFigure(data)) {
        of(data.act()).whole = true;
      }
    } else if (value instanceof Meaning.Struct struct) {
      for (Meaning field : List.copyOf(struct.fields.values())) {
        escapes(field, depth + 1);
      }
    } else if (value instanceof Meaning.Sequence sequence) {
      for (Meaning item : List.copyOf(sequence.items)) {
        escapes(item, depth + 1);
      }
    } else if (value instanceof Meaning.Choice choice) {
      for (Meaning option : choice.options()) {
        escapes(option, depth + 1);
      }
    }
  }

  // Count, LastEvaluatedKey and the like say nothing of the items.
  private static boolean isFigure(Meaning.Data data) {
    return !data.path().isEmpty() && !ITEM_LISTS.contains(data.path().get(0));
  }

  /** The length of the path to an item: {@code Items[]}, also through pages; 0 if there's none. */
  private static int itemDepth(List<String> path) {
    for (int i = 0; i + 1 < path.size(); i++) {
      boolean element =
          path.get(i + 1).equals(Meaning.Data.ELEMENT)
              || path.get(i + 1).equals(Meaning.Data.FIRST);
      if (ITEM_LISTS.contains(path.get(i)) && element) {
        return i + 2;
      }
    }
    return 0;
  }

  ResultUse result(int act) {
    Use use = byAct.get(act);
    if (use == null) {
      return new ResultUse(false, Set.of(), true);
    }
    boolean whole = use.whole || use.attributes.isEmpty();
    return new ResultUse(use.filtered, use.attributes, whole);
  }
}
