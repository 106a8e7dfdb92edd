package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the scalable targets of tables and indexes, and whether a policy scales them. */
final class TableScaling {
  private TableScaling() {}

  static void connect(Application app) {
    List<Resource> policies = app.resources("AWS::ApplicationAutoScaling::ScalingPolicy");
    for (Resource target : app.resources("AWS::ApplicationAutoScaling::ScalableTarget")) {
      Optional<Text> resourceId = target.properties().text("ResourceId");
      if (resourceId.isEmpty()) {
        continue;
      }
      List<String> path = resourceId.get().split('/');
      String name = path.size() > 1 ? path.get(1) : path.get(0);
      app.table(new Text(name, target.range()))
          .ifPresent(
              table ->
                  table.scaledBy(
                      new CapacityScaling(
                          dimension(target.properties()),
                          path.size() > 3
                              ? Optional.of(new Text(path.get(3), target.range()).toString())
                              : Optional.empty(),
                          hasPolicy(app, target, policies))));
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

  private static Truth hasPolicy(Application app, Resource target, List<Resource> policies) {
    Optional<Text> resourceId = target.properties().text("ResourceId");
    Optional<Text> dimension = target.properties().text("ScalableDimension");
    List<Text> unclear = new ArrayList<>();
    for (Resource policy : policies) {
      Optional<Text> by = policy.properties().text("ScalingTargetId");
      if (by.isPresent()) {
        Optional<Resource> found = app.links().resource(by.get());
        if (found.isPresent() && found.get() == target) {
          return Truth.TRUE;
        }
        if (found.isEmpty()) {
          unclear.add(by.get());
        }
        continue;
      }
      boolean same =
          samePattern(policy.properties().text("ResourceId"), resourceId)
              && samePattern(policy.properties().text("ScalableDimension"), dimension);
      if (same) {
        return Truth.TRUE;
      }
    }
    return unclear.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static boolean samePattern(Optional<Text> left, Optional<Text> right) {
    return left.isPresent()
        && right.isPresent()
        && left.get().pattern().equals(right.get().pattern());
  }
}
