package dev.cfnperf.app;

/** Draws distributions with their behaviours and origins. */
final class DistributionDrawing {
  private DistributionDrawing() {}

  static void draw(GraphDrawing drawing) {
    for (Distribution distribution : drawing.app().distributions()) {
      drawing.node(
          Graph.Kind.DISTRIBUTION,
          distribution,
          GraphDrawing.switched(new Facts(), distribution.isEnabled())
              .add("HTTP version", distribution.httpVersion()));
      for (Origin origin : distribution.origins()) {
        draw(drawing, distribution, origin);
      }
      for (CacheBehavior behavior : distribution.behaviors()) {
        draw(drawing, distribution, behavior);
      }
    }
  }

  private static void draw(GraphDrawing drawing, Distribution distribution, Origin origin) {
    String id = idOf(distribution, origin);
    drawing.part(
        Graph.Kind.ORIGIN,
        id,
        distribution.id(),
        origin.range(),
        new Facts()
            .add("type", origin.kind().label())
            .add("domain", origin.component().isPresent() ? "" : origin.domain())
            .add("path", origin.path()));
    origin
        .component()
        .ifPresent(
            component ->
                drawing.edge(id, Graph.Relation.FRONTS, drawing.to(component), origin.range()));
  }

  private static void draw(
      GraphDrawing drawing, Distribution distribution, CacheBehavior behavior) {
    String id = distribution.id() + " " + behavior.pathPattern();
    drawing.part(
        Graph.Kind.BEHAVIOR,
        id,
        distribution.id(),
        behavior.range(),
        new Facts()
            .add("caches", behavior.caches())
            .add("compresses", behavior.compress())
            .add("methods", behavior.allowedMethods()));
    behavior
        .origin()
        .ifPresent(
            origin ->
                drawing.edge(
                    id, Graph.Relation.FRONTS, idOf(distribution, origin), behavior.range()));
  }

  private static String idOf(Distribution distribution, Origin origin) {
    return distribution.id() + "/" + origin.id();
  }
}
