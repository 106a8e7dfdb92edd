package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Connects what polls with what it polls and whom it hands batches to. */
final class Pollings {
  private final Application app;

  Pollings(Application app) {
    this.app = app;
  }

  /** Adds a mapping to the graph, from a SAM event or a resource of its own. */
  void addMapping(
      Resource owner,
      Poller.Source source,
      Block settings,
      Range range,
      Optional<Text> from,
      Optional<LambdaFunction> consumer,
      Optional<String> qualifier) {
    Poller poller = new Poller(owner, Poller.Kind.MAPPING, source, settings, range, from);
    connectSource(poller);
    add(poller, consumer, qualifier);
  }

  /** Adds a mapping whose source is connected. */
  void add(Poller poller, Optional<LambdaFunction> consumer, Optional<String> qualifier) {
    consumer.ifPresent(
        function -> {
          poller.reaches(function);
          function.add(
              new Trigger(
                  kindOf(poller.source()),
                  function,
                  poller.range(),
                  poller.origin(),
                  poller.isEnabled(),
                  qualifier));
        });
    app.add(poller);
  }

  /** Ties a poller to the queue, stream or table it reads, where the template declares it. */
  void connectSource(Poller poller) {
    Optional<Text> from = poller.from();
    if (from.isEmpty()) {
      return;
    }
    switch (poller.source()) {
      case QUEUE, FIFO_QUEUE ->
          app.lookup().queue(from.get()).ifPresent(queue -> connect(poller, queue));
      case KINESIS ->
          app.lookup().stream(from.get())
              .ifPresent(
                  stream -> {
                    poller.pollsFrom(stream);
                    stream.consumedBy(poller);
                  });
      case DYNAMODB ->
          app.lookup()
              .table(from.get())
              .ifPresent(
                  table -> {
                    poller.pollsFrom(table);
                    table.consumedBy(poller);
                  });
      case KAFKA, MQ, DOCUMENTDB, UNKNOWN -> {}
    }
  }

  void connect(Poller poller, Queue queue) {
    poller.pollsFrom(queue);
    queue.consumedBy(poller);
  }

  /** What a source's ARN or reference shows it to be. */
  Poller.Source sourceOf(Text from) {
    Optional<Resource> resource = app.links().resource(from);
    if (resource.isPresent()) {
      return switch (resource.get().type()) {
        case "AWS::SQS::Queue" -> queueKind(from);
        case "AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer" -> Poller.Source.KINESIS;
        case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable", "AWS::Serverless::SimpleTable" ->
            Poller.Source.DYNAMODB;
        case "AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster" -> Poller.Source.KAFKA;
        case "AWS::AmazonMQ::Broker" -> Poller.Source.MQ;
        case "AWS::DocDB::DBCluster" -> Poller.Source.DOCUMENTDB;
        default -> Poller.Source.UNKNOWN;
      };
    }
    var parts = from.split(':');
    return switch (from.startsWith("arn:") && parts.size() > 5 ? parts.get(2) : "") {
      case "sqs" -> queueKind(from);
      case "kinesis" -> Poller.Source.KINESIS;
      case "dynamodb" -> Poller.Source.DYNAMODB;
      case "kafka" -> Poller.Source.KAFKA;
      case "mq" -> Poller.Source.MQ;
      case "rds" -> Poller.Source.DOCUMENTDB;
      default -> Poller.Source.UNKNOWN;
    };
  }

  /** Standard or FIFO, by the queue's own properties or by its name's ending. */
  Poller.Source queueKind(Text from) {
    boolean fifo =
        app.lookup().queue(from).map(Queue::isFifo).orElse(from.pattern().endsWith(".fifo"));
    return fifo ? Poller.Source.FIFO_QUEUE : Poller.Source.QUEUE;
  }

  private static Trigger.Kind kindOf(Poller.Source source) {
    return switch (source) {
      case QUEUE, FIFO_QUEUE -> Trigger.Kind.QUEUE;
      case KINESIS -> Trigger.Kind.KINESIS;
      case DYNAMODB -> Trigger.Kind.DYNAMODB;
      case MQ -> Trigger.Kind.MQ;
      case KAFKA -> Trigger.Kind.KAFKA;
      case DOCUMENTDB -> Trigger.Kind.DOCUMENTDB;
      case UNKNOWN -> Trigger.Kind.UNKNOWN_SOURCE;
    };
  }
}
