package dev.cfnperf.picture;

import dev.cfnperf.app.Graph;
import java.util.Locale;
import java.util.Set;

/** How a relation is drawn. Styles differ in their dashes, weight and ends, not in colour alone. */
enum LineStyle {
  SYNCHRONOUS("waits for the answer"),
  ASYNCHRONOUS("hands over and goes on"),
  QUEUE("takes batches from a queue"),
  STREAM("takes batches from a stream"),
  DEAD_LETTER("failures end up there"),
  DATA("reads or writes"),
  POSSIBLE("may invoke"),
  SETTING("uses");

  // Services whose messages are gone once they have been taken.
  private static final Set<String> QUEUES = Set.of("sqs", "mq");

  private final String label;

  LineStyle(String label) {
    this.label = label;
  }

  /** As the legend says it. */
  String label() {
    return label;
  }

  /** As the style sheet spells it. */
  String cssClass() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a function or a workflow is started by it. */
  boolean invokes() {
    return switch (this) {
      case SYNCHRONOUS, ASYNCHRONOUS, QUEUE, STREAM -> true;
      case DEAD_LETTER, DATA, POSSIBLE, SETTING -> false;
    };
  }

  static LineStyle of(Graph.Edge edge, Graph.Node from) {
    return switch (edge.relation()) {
      case INVOKES_SYNCHRONOUSLY, FRONTS -> SYNCHRONOUS;
      case INVOKES_ASYNCHRONOUSLY, DELIVERS_TO -> ASYNCHRONOUS;
      case CONSUMED_BY -> isQueue(from) ? QUEUE : STREAM;
      case FAILS_TO -> DEAD_LETTER;
      case READS, WRITES -> DATA;
      case MAY_INVOKE -> POSSIBLE;
      case USES -> SETTING;
    };
  }

  private static boolean isQueue(Graph.Node node) {
    return node.kind() == Graph.Kind.QUEUE
        || QUEUES.contains(node.facts().getOrDefault("service", ""));
  }
}
