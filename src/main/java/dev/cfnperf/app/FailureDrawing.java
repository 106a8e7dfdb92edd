package dev.cfnperf.app;

/** Draws where failures go, and where functions send what succeeds. */
final class FailureDrawing {
  private final GraphDrawing drawing;

  private FailureDrawing(GraphDrawing drawing) {
    this.drawing = drawing;
  }

  static void draw(GraphDrawing drawing) {
    FailureDrawing failures = new FailureDrawing(drawing);
    drawing.app().failureTargets().forEach(failures::draw);
    for (LambdaFunction function : drawing.app().functions()) {
      failures.drawSuccess(function);
    }
  }

  private void draw(FailureTarget failure) {
    Facts facts = new Facts();
    if (failure.owner() instanceof Queue queue) {
      facts.add("receives", queue.maxReceiveCount(), "");
    }
    drawing.edge(
        from(failure.owner(), facts),
        Graph.Relation.FAILS_TO,
        drawing.to(failure.target()),
        failure.target().range(),
        facts);
  }

  // Mappings and subscriptions are edges: their failures leave where the events come from.
  private String from(Component owner, Facts facts) {
    if (owner instanceof Poller poller && poller.kind() == Poller.Kind.MAPPING) {
      facts.add("batches for", poller.function().map(Component::id).orElse(""));
      return DeliveryDrawing.originId(drawing, poller);
    }
    if (owner instanceof Subscription subscription) {
      facts.add("messages for", subscription.endpoint().name());
      return DeliveryDrawing.topicId(drawing, subscription);
    }
    if (owner instanceof Delivery delivery) {
      facts.add("events for", delivery.target().name());
    }
    return drawing.to(owner);
  }

  private void drawSuccess(LambdaFunction function) {
    for (AsyncConfig config : function.asynchronous().configs()) {
      if (config.successDestination().isPresent()) {
        Target target = Target.of(config.successDestination(), function.range(), drawing.app());
        drawing.delivery(
            function.id(),
            target,
            false,
            target.range(),
            new Facts().add("as", "on-success destination"));
      }
    }
  }
}
