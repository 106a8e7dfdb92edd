package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads the {@code Events} of SAM functions. */
final class FunctionEvents {
  private final Application app;
  private final Pollings pollings;

  private FunctionEvents(Application app) {
    this.app = app;
    this.pollings = new Pollings(app);
  }

  static void connect(Application app) {
    FunctionEvents events = new FunctionEvents(app);
    for (LambdaFunction function : app.functions()) {
      if (function.resource().isSam()) {
        events.read(function);
      }
    }
  }

  private void read(LambdaFunction function) {
    Optional<Block> events = function.properties().block("Events");
    if (events.isEmpty()) {
      return;
    }
    for (Block.Field field : events.get().fields()) {
      events
          .get()
          .block(field.name())
          .ifPresent(
              event -> {
                Block settings =
                    event.block("Properties").orElse(event.nothing()).pointingAt(field.range());
                event
                    .text("Type")
                    .flatMap(Text::known)
                    .ifPresent(type -> read(function, type, settings, field.range()));
              });
    }
  }

  private void read(LambdaFunction function, String type, Block settings, Range range) {
    switch (type) {
      case "SQS" -> {
        Optional<Text> queue = settings.text("Queue");
        Poller.Source kind = queue.map(pollings::queueKind).orElse(Poller.Source.QUEUE);
        mapping(function, kind, settings, range, queue);
      }
      case "Kinesis" ->
          mapping(function, Poller.Source.KINESIS, settings, range, settings.text("Stream"));
      case "DynamoDB" ->
          mapping(function, Poller.Source.DYNAMODB, settings, range, settings.text("Stream"));
      case "MSK", "SelfManagedKafka" ->
          mapping(function, Poller.Source.KAFKA, settings, range, settings.text("Stream"));
      case "MQ" -> mapping(function, Poller.Source.MQ, settings, range, settings.text("Broker"));
      case "DocumentDB" ->
          mapping(function, Poller.Source.DOCUMENTDB, settings, range, settings.text("Cluster"));
      case "SNS" -> sns(function, settings, range);
      case "S3" -> push(Trigger.Kind.S3, function, range, Optional.empty());
      case "Schedule", "ScheduleV2" ->
          push(Trigger.Kind.SCHEDULE, function, range, Optional.empty());
      case "EventBridgeRule", "CloudWatchEvent" ->
          push(Trigger.Kind.EVENT_RULE, function, range, Optional.empty());
      case "IoTRule" -> push(Trigger.Kind.IOT, function, range, Optional.empty());
      case "CloudWatchLogs" -> push(Trigger.Kind.LOGS, function, range, Optional.empty());
      case "Cognito" -> push(Trigger.Kind.COGNITO, function, range, Optional.empty());
      case "AlexaSkill" -> push(Trigger.Kind.ALEXA, function, range, Optional.empty());
      default -> {}
    }
  }

  private void mapping(
      LambdaFunction function,
      Poller.Source source,
      Block settings,
      Range range,
      Optional<Text> from) {
    pollings.addMapping(function.resource(), source, settings, range, from, Optional.of(function));
  }

  private void sns(LambdaFunction function, Block settings, Range range) {
    Optional<Component> topic = settings.text("Topic").flatMap(app::topic).map(each -> each);
    if (settings.has("SqsSubscription").isFalse()
        || settings.flag("SqsSubscription", false).surely(false)) {
      push(Trigger.Kind.SNS, function, range, topic);
      return;
    }
    // SAM puts a queue in between; of its mapping only the batch size can be set.
    Optional<Block> custom = settings.block("SqsSubscription");
    mapping(
        function,
        Poller.Source.QUEUE,
        custom.orElse(settings.nothing()).pointingAt(settings.at("SqsSubscription")),
        range,
        custom.flatMap(queue -> queue.text("QueueArn")));
  }

  private static void push(
      Trigger.Kind kind, LambdaFunction function, Range range, Optional<Component> source) {
    function.add(new Trigger(kind, function, range, source));
  }
}
