package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the scalable targets of tables and indexes, and whether a policy scales them. */
final class TableScaling {
  private TableScaling() {}

  static void connect(Application app) {
    ScalingPolicies policies = new ScalingPolicies(app);
    for (Resource target : app.resources("AWS::ApplicationAutoScaling::ScalableTarget")) {
      Optional<Text> resourceId = target.properties().text("ResourceId");
      if (resourceId.isEmpty()) {
        continue;
      }
      List<String> path = resourceId.get().split('/');
      String name = path.size() > 1 ? path.get(1) : path.get(0);
      app.lookup()
          .table(new Text(name, target.range()))
          .ifPresent(
              table ->
                  table.scaledBy(
                      new CapacityScaling(
                          dimension(target.properties()),
                          path.size() > 3
                              ? Optional.of(new Text(path.get(3), target.range()).toString())
                              : Optional.empty(),
                          policies.scale(target))));
    }
  }

  private static Optional<CapacityScaling.Dimension> dimension(Block target) {
    return target
        .text("ScalableDimension")
        .flatMap(Text::known)
        .map(
            text ->
                text.contains("Write")
                    ? CapacityScaling.Dimension.WRITE
                    : CapacityScaling.Dimension.READ);
  }

  /** What scaling policies are for. */
  private static final class ScalingPolicies {
    private final Set<String> targets = new HashSet<>();
    private final Set<String> dimensions = new HashSet<>();
    private boolean unclear;

    ScalingPolicies(Application app) {
      for (Resource policy : app.resources("AWS::ApplicationAutoScaling::ScalingPolicy")) {
        Block properties = policy.properties();
        Optional<Text> by = properties.text("ScalingTargetId");
        if (by.isEmpty()) {
          dimensionOf(properties).ifPresent(dimensions::add);
        } else {
          Optional<Resource> target = app.links().resource(by.get());
          target.ifPresent(found -> targets.add(found.id()));
          unclear |= target.isEmpty();
        }
      }
    }

    Truth scale(Resource target) {
      boolean scaled =
          targets.contains(target.id())
              || dimensionOf(target.properties()).map(dimensions::contains).orElse(false);
      if (scaled) {
        return Truth.TRUE;
      }
      return unclear ? Truth.UNKNOWN : Truth.FALSE;
    }

    // What a policy names if it doesn't name its target.
    private static Optional<String> dimensionOf(Block properties) {
      Optional<Text> id = properties.text("ResourceId");
      Optional<Text> dimension = properties.text("ScalableDimension");
      return id.isPresent() && dimension.isPresent()
          ? Optional.of(id.get().pattern() + " " + dimension.get().pattern())
          : Optional.empty();
    }
  }
}
