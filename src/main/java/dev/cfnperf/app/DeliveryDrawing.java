package dev.cfnperf.app;

import dev.cfnperf.template.Text;
import java.util.Optional;

/** Draws what carries events: mappings, pipes, rules, schedules, subscriptions, Firehose. */
final class DeliveryDrawing {
  private final GraphDrawing drawing;

  private DeliveryDrawing(GraphDrawing drawing) {
    this.drawing = drawing;
  }

  static void draw(GraphDrawing drawing) {
    DeliveryDrawing deliveries = new DeliveryDrawing(drawing);
    Application app = drawing.app();
    for (DeliveryStream stream : app.deliveryStreams()) {
      drawing.node(Graph.Kind.DELIVERY_STREAM, stream, facts(stream));
    }
    app.pipes().forEach(deliveries::draw);
    app.pollers().forEach(deliveries::draw);
    for (RuleTarget target : app.ruleTargets()) {
      deliveries.draw(target, Graph.Kind.RULE);
    }
    for (Schedule schedule : app.schedules()) {
      deliveries.draw(schedule, Graph.Kind.SCHEDULE);
    }
    app.subscriptions().forEach(deliveries::draw);
    app.deliveryStreams().forEach(deliveries::draw);
    for (KinesisStream stream : app.streams()) {
      deliveries.drawReaders(stream);
    }
  }

  private void draw(Pipe pipe) {
    Facts facts = GraphDrawing.switched(new Facts(), pipe.isEnabled());
    drawing.node(Graph.Kind.PIPE, pipe, facts);
    pipe.enrichment()
        .ifPresent(
            target ->
                drawing.delivery(pipe.id(), target, true, pipe.at("Enrichment"), new Facts()));
    drawing.delivery(
        pipe.id(), pipe.target(), pipe.waitsForTarget(), pipe.at("Target"), new Facts());
  }

  private void draw(Poller poller) {
    Optional<String> consumer =
        poller.kind() == Poller.Kind.PIPE
            ? Optional.of(poller.id())
            : poller.function().map(Component::id);
    if (consumer.isEmpty()) {
      return;
    }
    drawing.edge(
        originId(drawing, poller),
        Graph.Relation.CONSUMED_BY,
        consumer.get(),
        poller.range(),
        facts(poller));
  }

  /** The id of the node that a poller reads from. */
  static String originId(GraphDrawing drawing, Poller poller) {
    if (poller.origin().isPresent()) {
      return drawing.to(poller.origin().get());
    }
    Optional<Component> declared =
        poller
            .from()
            .flatMap(drawing.app().links()::resource)
            .map(drawing.app().lookup()::component);
    return declared.isPresent()
        ? drawing.to(declared.get())
        : drawing.outside(
            poller.from().map(Text::toString).orElse(poller.source().label()), "", poller.range());
  }

  private static Facts facts(Poller poller) {
    Facts facts =
        GraphDrawing.switched(new Facts(), poller.isEnabled())
            .add("batch size", poller.batchSize(), "records")
            .add("maximum concurrency", poller.maximumConcurrency(), "")
            .add("partial batch responses", poller.reportsBatchItemFailures())
            .add("filters", poller.filters());
    // The others' default, half a second, is no whole number of seconds, and can't be set either.
    if (poller.source().gathersNothingByDefault() || !poller.batchWindow().isDefault()) {
      facts.add("batch window", poller.batchWindow(), "s");
    }
    if (poller.source().isShardedStream()) {
      facts
          .add("parallelization", poller.parallelization())
          .add("retries forever", poller.retriesForever())
          .add("bisects", poller.bisects())
          .add("failure destination", poller.hasFailureDestination())
          .add("tumbling window", poller.hasTumblingWindow());
    }
    return facts;
  }

  private void draw(Delivery delivery, Graph.Kind kind) {
    String id = delivery.resourceId();
    Facts facts = GraphDrawing.switched(new Facts(), delivery.isEnabled());
    drawing.node(kind, delivery, facts);
    drawing.delivery(
        id,
        delivery.target(),
        false,
        delivery.range(),
        new Facts()
            .add("retries", delivery.retries())
            .add("event age", delivery.eventAge(), "s")
            .add("dead-letter queue", delivery.hasDeadLetterQueue()));
  }

  private void draw(Subscription subscription) {
    Facts facts =
        new Facts()
            .add("protocol", subscription.protocol())
            .add("dead-letter queue", subscription.hasDeadLetterQueue());
    drawing.delivery(
        topicId(drawing, subscription),
        subscription.endpoint(),
        false,
        subscription.range(),
        facts);
  }

  /** The id of the node of a subscription's topic. */
  static String topicId(GraphDrawing drawing, Subscription subscription) {
    return subscription.topic().isPresent()
        ? subscription.topic().get().id()
        : drawing.outside(subscription.topicName(), "sns", subscription.range());
  }

  private static Facts facts(DeliveryStream stream) {
    Facts facts = new Facts().add("processed", stream.isProcessed());
    for (S3Delivery delivery : stream.deliveries()) {
      String what = delivery.role().label();
      facts
          .add(what + ", buffer size", delivery.bufferSize(), "MB")
          .add(what + ", buffer interval", delivery.bufferInterval(), "s")
          .add(what + ", compression", delivery.compression());
    }
    return facts;
  }

  private void draw(DeliveryStream stream) {
    for (S3Delivery delivery : stream.deliveries()) {
      Optional<Component> bucket =
          delivery
              .bucket()
              .flatMap(drawing.app().links()::resource)
              .map(drawing.app().lookup()::component);
      if (bucket.isPresent()) {
        boolean failures = delivery.role() == S3Delivery.Role.FAILURES;
        drawing.edge(
            stream.id(),
            failures ? Graph.Relation.FAILS_TO : Graph.Relation.DELIVERS_TO,
            drawing.to(bucket.get()),
            delivery.at("BucketARN"),
            new Facts().add("as", delivery.role().label()));
      }
    }
  }

  // Mappings and pipes are drawn with what they say; others only read.
  private void drawReaders(KinesisStream stream) {
    for (KinesisStream.SharedReader reader : stream.sharedReaders()) {
      if (!(reader.component() instanceof Poller)) {
        drawing.edge(
            stream.id(),
            Graph.Relation.CONSUMED_BY,
            drawing.to(reader.component()),
            reader.range());
      }
    }
  }
}
