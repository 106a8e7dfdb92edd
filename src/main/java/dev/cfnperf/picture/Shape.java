package dev.cfnperf.picture;

import dev.cfnperf.app.Graph;

/** The outline of a box, by what its resource is for. */
enum Shape {
  /** What answers requests from outside. */
  ENTRY("entry point"),
  CODE("function or workflow"),
  /** What messages pass through. */
  MESSAGES("queue, stream or topic"),
  /** What fires by itself or by a pattern. */
  EVENTS("rule, schedule or pipe"),
  DATA("data"),
  OTHER("other resource"),
  OUTSIDE("not in the template"),
  GROUP("group");

  private final String label;

  Shape(String label) {
    this.label = label;
  }

  /** As the legend says it. */
  String label() {
    return label;
  }

  static Shape of(Graph.Kind kind) {
    return switch (kind) {
      case REST_API, HTTP_API, WEBSOCKET_API, GRAPHQL_API, DISTRIBUTION, FUNCTION_URL -> ENTRY;
      case FUNCTION, STATE_MACHINE -> CODE;
      case QUEUE, STREAM, TOPIC, DELIVERY_STREAM -> MESSAGES;
      case RULE, SCHEDULE, PIPE -> EVENTS;
      case TABLE, CACHE, DATABASE, CATALOG_TABLE -> DATA;
      case OUTSIDE -> OUTSIDE;
      case ALIAS,
          VERSION,
          STAGE,
          ROUTE,
          AUTHORIZER,
          TASK,
          FIELD,
          DATA_SOURCE,
          INDEX,
          BEHAVIOR,
          ORIGIN,
          DASHBOARD,
          RESOURCE ->
          OTHER;
    };
  }
}
