package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import java.util.List;

/** What speaks for well chosen capacity units. */
final class CapacityFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation(
              "memory-set", "functions set their memory size", CapacityFacts::memorySet));

  private CapacityFacts() {}

  private static void memorySet(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      into.lacks(function, function.range(), "");
    }
  }
}
