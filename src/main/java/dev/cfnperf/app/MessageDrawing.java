package dev.cfnperf.app;

/** Draws queues, streams and topics. */
final class MessageDrawing {
  private MessageDrawing() {}

  static void drawNodes(GraphDrawing drawing) {
    Application app = drawing.app();
    for (Queue queue : app.queues()) {
      drawing.node(
          Graph.Kind.QUEUE,
          queue,
          new Facts()
              .add("FIFO", queue.fifo())
              .add("visibility timeout", queue.visibilityTimeout(), "s")
              .add("redrive", queue.hasRedrive()));
    }
    for (KinesisStream stream : app.streams()) {
      drawing.node(
          Graph.Kind.STREAM,
          stream,
          new Facts().add("mode", stream.mode()).add("shards", stream.shardCount(), ""));
    }
    for (Topic topic : app.topics()) {
      drawing.node(Graph.Kind.TOPIC, topic, new Facts().add("FIFO", topic.fifo()));
    }
  }
}
