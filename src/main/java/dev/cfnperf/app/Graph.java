package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An application as nodes and edges, for printing, drawing and comparing. It's the same whichever
 * dialect declares the application: a SAM event and the resources it becomes are one edge, and ids
 * are made of what AWS calls things, not of what a template calls them where it may choose.
 *
 * @param nodes by kind, in the template's order
 */
public record Graph(List<Node> nodes, List<Edge> edges) {

  /** Draws the graph of an application. */
  public static Graph of(Application app) {
    GraphDrawing drawing = new GraphDrawing(app);
    FunctionDrawing.drawNodes(drawing);
    ApiDrawing.draw(drawing);
    MessageDrawing.drawNodes(drawing);
    WorkflowDrawing.draw(drawing);
    DataDrawing.draw(drawing);
    DistributionDrawing.draw(drawing);
    DeliveryDrawing.draw(drawing);
    GrantDrawing.draw(drawing);
    FailureDrawing.draw(drawing);
    // What invokes functions is known in general; most of it has been drawn more closely by now.
    FunctionDrawing.drawTriggers(drawing);
    return drawing.graph();
  }

  /**
   * A part of the application.
   *
   * @param id the logical id, with those of nested stacks before it; of parts of a resource its id
   *     and their own name: {@code Shop/Prod}, {@code Shop GET /orders/{id}}, {@code Worker:live}
   * @param parent the id of the node it's a part of
   * @param range where the template declares it, or names it if it doesn't
   * @param construct the CDK construct path
   * @param facts by name: text with its unit, {@code (default)} behind what is left out and {@code
   *     unknown} for what can't be told before deployment
   */
  public record Node(
      String id,
      Kind kind,
      Optional<String> parent,
      Range range,
      Optional<String> construct,
      SortedMap<String, String> facts) {}

  /**
   * What one node does to another.
   *
   * @param range where it's written
   * @param facts as a node's
   */
  public record Edge(
      String from, Relation relation, String to, Range range, SortedMap<String, String> facts) {}

  /** What a node is. */
  public enum Kind {
    FUNCTION("function"),
    ALIAS("alias"),
    VERSION("version"),
    FUNCTION_URL("function URL"),
    REST_API("REST API"),
    HTTP_API("HTTP API"),
    WEBSOCKET_API("WebSocket API"),
    STAGE("stage"),
    ROUTE("route"),
    AUTHORIZER("authorizer"),
    QUEUE("queue"),
    STREAM("stream"),
    TOPIC("topic"),
    PIPE("pipe"),
    RULE("rule"),
    SCHEDULE("schedule"),
    STATE_MACHINE("state machine"),
    TASK("task"),
    GRAPHQL_API("GraphQL API"),
    FIELD("field"),
    DATA_SOURCE("data source"),
    TABLE("table"),
    INDEX("index"),
    CACHE("cache"),
    DATABASE("database"),
    DISTRIBUTION("distribution"),
    BEHAVIOR("behavior"),
    ORIGIN("origin"),
    DELIVERY_STREAM("delivery stream"),
    CATALOG_TABLE("catalog table"),
    DASHBOARD("dashboard"),
    /** Another resource of the template that one of the above has to do with. */
    RESOURCE("resource"),
    /** Something that the template names but doesn't declare. */
    OUTSIDE("outside");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As outputs spell it. */
    public String label() {
      return label;
    }
  }

  /** What an edge says: its beginning does this to its end. */
  public enum Relation {
    /** The caller waits for the answer. */
    INVOKES_SYNCHRONOUSLY("invokes synchronously"),
    /** The caller goes on, and the callee's service retries. */
    INVOKES_ASYNCHRONOUSLY("invokes asynchronously"),
    /** A queue or stream is polled, batch by batch. */
    CONSUMED_BY("is consumed by"),
    DELIVERS_TO("delivers to"),
    /** What couldn't be delivered or processed goes there. */
    FAILS_TO("fails to"),
    /** A policy allows to read from it, or a service asks it. */
    READS("reads"),
    /** A policy allows to write to it, or a service does. */
    WRITES("writes"),
    /** A policy allows to invoke it. */
    MAY_INVOKE("may invoke"),
    /** Its settings or its network lead there. */
    USES("uses"),
    /** Requests reach the end through the beginning. */
    FRONTS("sits in front of");

    private final String label;

    Relation(String label) {
      this.label = label;
    }

    /** As outputs spell it, between the names of two nodes. */
    public String label() {
      return label;
    }
  }
}
