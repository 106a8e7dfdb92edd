package dev.cfnperf.code;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a value derives from.
 *
 * @param event whether the function's event is part of it
 * @param acts the constructions and calls whose outcome is part of it, by their numbers
 */
record Origins(boolean event, Set<Integer> acts) {
  static final Origins NONE = new Origins(false, Set.of());
  static final Origins EVENT = new Origins(true, Set.of());

  static Origins act(int number) {
    return new Origins(false, Set.of(number));
  }

  Origins and(Origins other) {
    if (!other.event && other.acts.isEmpty()) {
      return this;
    }
    if (!event && acts.isEmpty()) {
      return other;
    }
    Budget.charge((acts.size() + other.acts.size()) / 8);
    Set<Integer> all = new TreeSet<>(acts);
    all.addAll(other.acts);
    return new Origins(event || other.event, all);
  }
}
