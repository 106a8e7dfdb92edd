package dev.cfnperf.review;

import dev.cfnperf.app.Component;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes down where one fact holds, scenario by scenario. What lacks it under one scenario lacks it,
 * whatever it does under others.
 */
final class Sightings {
  private final Observation of;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** One part of the application, as it was seen first, or first seen lacking. */
  private record Part(Component component, Range range, String detail, boolean holds) {}

  Sightings(Observation of) {
    this.of = of;
  }

  /** The fact holds of a component, as may be seen at a place. */
  void holds(Component component, Range range, String detail) {
    tell(true, component, range, detail);
  }

  /** It doesn't, or can't be told. */
  void lacks(Component component, Range range, String detail) {
    tell(false, component, range, detail);
  }

  /** It holds or doesn't, both to be seen at the same place. */
  void tell(boolean holds, Component component, Range range, String detail) {
    tell(holds, component, "", range, detail);
  }

  /**
   * It holds or doesn't of a part that is no component itself.
   *
   * @param name what tells it from other parts of the component
   */
  void tell(boolean holds, Component component, String name, Range range, String detail) {
    // Components of one resource go by its id, and each is declared at a place of its own.
    Range declared = component.range();
    String key = component.id() + '\n' + declared.file() + '\n' + declared.start() + '\n' + name;
    Part known = parts.get(key);
    if (known == null || (known.holds() && !holds)) {
      parts.put(key, new Part(component, range, detail, holds));
    }
  }

  Fact fact() {
    List<Sight> holds = new ArrayList<>();
    List<Sight> lacks = new ArrayList<>();
    for (Part part : parts.values()) {
      (part.holds() ? holds : lacks)
          .add(Sight.of(part.component().id(), part.range(), part.detail()));
    }
    return new Fact(of.id(), of.statement(), List.copyOf(holds), List.copyOf(lacks));
  }
}
