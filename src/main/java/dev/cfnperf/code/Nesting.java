package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;

/** Computes the origins of structures that may hold each other or themselves. */
final class Nesting {
  private static final int DEEPEST = 8;
  private static final ThreadLocal<List<Meaning>> OPEN = ThreadLocal.withInitial(ArrayList::new);

  private Nesting() {}

  static Origins origins(Meaning value) {
    List<Meaning> open = OPEN.get();
    Budget.charge(1);
    if (open.size() >= DEEPEST || Budget.isOver()) {
      return Origins.NONE;
    }
    for (Meaning outer : open) {
      if (outer == value) {
        return Origins.NONE;
      }
    }
    open.add(value);
    try {
      return value.origins();
    } finally {
      open.remove(open.size() - 1);
    }
  }
}
