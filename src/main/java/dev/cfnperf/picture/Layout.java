package dev.cfnperf.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.BoxLayouterOptions;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.BoxLayoutProvider;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Finds a place for everything in a sketch: in layers from left to right, along the lines. */
final class Layout {
  private static final ElkPadding MARGIN = new ElkPadding(16);
  private static final ElkPadding FRAME = new ElkPadding(38, 16, 16, 16);

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private static final double GAP = 18;
  private static final double APART = 24;
  private static final double NARROWEST = 760;

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final ElkNode aside = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> frames = new LinkedHashMap<>();
  private final Map<String, ElkNode> boxes = new LinkedHashMap<>();
  private final Map<String, ElkPort> ports = new HashMap<>();

  private Layout() {}

  static Plan of(Sketch sketch) {
    return new Layout().plan(sketch);
  }

  private Plan plan(Sketch sketch) {
    Set<String> ledTo = new HashSet<>();
    Set<String> linked = new HashSet<>();
    for (Sketch.Line line : sketch.lines()) {
      if (line.style().invokes()) {
        ledTo.add(line.to().box());
      }
      linked.add(line.from().box());
      linked.add(line.to().box());
    }
    Set<String> linkedFrames = new HashSet<>();
    for (Sketch.Box box : sketch.boxes()) {
      if (linked.contains(box.id())) {
        box.frame().ifPresent(linkedFrames::add);
      }
    }
    layered(root, MARGIN);
    for (Sketch.Frame frame : sketch.frames()) {
      boolean isApart = !linkedFrames.contains(frame.id());
      ElkNode node = ElkGraphUtil.createNode(isApart ? aside : root);
      if (!isApart) {
        layered(node, FRAME);
      }
      frames.put(frame.id(), node);
    }
    for (Sketch.Box box : sketch.boxes()) {
      boolean isApart = box.frame().isEmpty() && !linked.contains(box.id());
      ElkNode node = add(box, isApart ? aside : box.frame().map(frames::get).orElse(root));
      if (box.shape() == Shape.ENTRY && box.frame().isEmpty() && !ledTo.contains(box.id())) {
        node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
      }
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Sketch.Line line : sketch.lines()) {
      edges.add(
          ElkGraphUtil.createSimpleEdge(
              end(line.from(), PortSide.EAST), end(line.to(), PortSide.WEST)));
    }
    if (!root.getChildren().isEmpty()) {
      new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    }
    boolean hasAside = !aside.getChildren().isEmpty();
    if (hasAside) {
      layAside();
    }
    return new Plan(
        Math.max(root.getWidth(), aside.getWidth()),
        hasAside ? apart() + aside.getHeight() : root.getHeight(),
        places(boxes),
        places(frames),
        paths(edges),
        hasAside && root.getHeight() > 0
            ? OptionalDouble.of(root.getHeight())
            : OptionalDouble.empty());
  }

  /** What no line leads to would stand among the entry points: it's put in rows of its own. */
  private void layAside() {
    double width = Math.max(NARROWEST, root.getWidth()) - 2 * MARGIN.left;
    for (ElkNode node : aside.getChildren()) {
      if (!node.getChildren().isEmpty()) {
        inRows(node, FRAME, width - FRAME.left - FRAME.right);
        new RecursiveGraphLayoutEngine().layout(node, new BasicProgressMonitor());
      }
    }
    inRows(aside, MARGIN, width);
    new BoxLayoutProvider().layout(aside, new BasicProgressMonitor());
    aside.setLocation(0, apart());
  }

  private double apart() {
    return root.getHeight() == 0 ? 0 : root.getHeight() + APART;
  }

  private static void inRows(ElkNode node, ElkPadding padding, double width) {
    double area = 0;
    for (ElkNode child : node.getChildren()) {
      area += (child.getWidth() + GAP) * (child.getHeight() + GAP);
    }
    node.setProperty(CoreOptions.ALGORITHM, BoxLayouterOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.PADDING, padding);
    node.setProperty(CoreOptions.SPACING_NODE_NODE, GAP);
    node.setProperty(CoreOptions.ASPECT_RATIO, width * width / Math.max(1, area));
  }

  private static void layered(ElkNode node, ElkPadding padding) {
    node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    node.setProperty(CoreOptions.PADDING, padding);
    node.setProperty(CoreOptions.SPACING_NODE_NODE, GAP);
    node.setProperty(CoreOptions.SPACING_EDGE_NODE, 14.0);
    node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 8.0);
    node.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 28.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 44.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    node.setProperty(CoreOptions.ASPECT_RATIO, 1.5);
  }

  private ElkNode add(Sketch.Box box, ElkNode parent) {
    ElkNode node = ElkGraphUtil.createNode(parent);
    node.setDimensions(BoxSize.width(box), BoxSize.height(box));
    boxes.put(box.id(), node);
    if (box.rows().isEmpty()) {
      return node;
    }
    // Lines end at the row that they're about.
    node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    ports(node, key(box.id(), Optional.empty()), BoxSize.HEAD / 2);
    for (int row = 0; row < box.rows().size(); row++) {
      ports(node, key(box.id(), Optional.of(row)), BoxSize.rowMiddle(row));
    }
    return node;
  }

  private void ports(ElkNode node, String key, double middle) {
    for (PortSide side : List.of(PortSide.WEST, PortSide.EAST)) {
      ElkPort port = ElkGraphUtil.createPort(node);
      port.setProperty(CoreOptions.PORT_SIDE, side);
      port.setLocation(side == PortSide.WEST ? 0 : node.getWidth(), middle);
      ports.put(side + " " + key, port);
    }
  }

  private static String key(String box, Optional<Integer> row) {
    return row.map(String::valueOf).orElse("-") + " " + box;
  }

  private ElkConnectableShape end(Sketch.Anchor anchor, PortSide side) {
    ElkPort port = ports.get(side + " " + key(anchor.box(), anchor.row()));
    return port == null ? boxes.get(anchor.box()) : port;
  }

  private static Map<String, Plan.Rectangle> places(Map<String, ElkNode> nodes) {
    Map<String, Plan.Rectangle> places = new LinkedHashMap<>();
    nodes.forEach(
        (id, node) -> {
          Plan.Point origin = origin(node.getParent());
          places.put(
              id,
              new Plan.Rectangle(
                  origin.x() + node.getX(),
                  origin.y() + node.getY(),
                  node.getWidth(),
                  node.getHeight()));
        });
    return places;
  }

  private static Plan.Point origin(ElkNode container) {
    double x = 0;
    double y = 0;
    for (ElkNode at = container; at != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Plan.Point(x, y);
  }

  private static List<List<Plan.Point>> paths(List<ElkEdge> edges) {
    List<List<Plan.Point>> paths = new ArrayList<>();
    for (ElkEdge edge : edges) {
      Plan.Point origin = origin(edge.getContainingNode());
      List<Plan.Point> path = new ArrayList<>();
      for (ElkEdgeSection section : edge.getSections()) {
        path.add(
            new Plan.Point(origin.x() + section.getStartX(), origin.y() + section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
          path.add(new Plan.Point(origin.x() + bend.getX(), origin.y() + bend.getY()));
        }
        path.add(new Plan.Point(origin.x() + section.getEndX(), origin.y() + section.getEndY()));
      }
      paths.add(path);
    }
    return paths;
  }
}
