package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads the {@code Events} of SAM functions, but for those that rules, schedules and APIs make. */
final class FunctionEvents {
  private final Application app;
  private final Pollings pollings;

  private FunctionEvents(Application app) {
    this.app = app;
    this.pollings = new Pollings(app);
  }

  static void connect(Application app) {
    FunctionEvents events = new FunctionEvents(app);
    for (SamEvent event : app.samEvents()) {
      if (app.lookup().component(event.owner()) instanceof LambdaFunction function) {
        events.read(event, function);
      }
    }
  }

  private void read(SamEvent event, LambdaFunction function) {
    Block settings = event.settings();
    switch (event.type()) {
      case "SQS" -> {
        Optional<Text> queue = settings.text("Queue");
        Poller.Source kind = queue.map(pollings::queueKind).orElse(Poller.Source.QUEUE);
        mapping(event, function, kind, queue);
      }
      case "Kinesis" -> mapping(event, function, Poller.Source.KINESIS, settings.text("Stream"));
      case "DynamoDB" -> mapping(event, function, Poller.Source.DYNAMODB, settings.text("Stream"));
      case "MSK", "SelfManagedKafka" ->
          mapping(event, function, Poller.Source.KAFKA, settings.text("Stream"));
      case "MQ" -> mapping(event, function, Poller.Source.MQ, settings.text("Broker"));
      case "DocumentDB" ->
          mapping(event, function, Poller.Source.DOCUMENTDB, settings.text("Cluster"));
      case "SNS" -> sns(event, function);
      case "S3" -> push(event, function, Trigger.Kind.S3, "Bucket", "AWS::S3::Bucket");
      case "CloudWatchLogs" ->
          push(event, function, Trigger.Kind.LOGS, "LogGroupName", "AWS::Logs::LogGroup");
      case "Cognito" ->
          push(event, function, Trigger.Kind.COGNITO, "UserPool", "AWS::Cognito::UserPool");
      case "IoTRule" -> push(event, function, Trigger.Kind.IOT, Optional.empty());
      case "AlexaSkill" -> push(event, function, Trigger.Kind.ALEXA, Optional.empty());
      default -> {}
    }
  }

  private void push(
      SamEvent event, LambdaFunction function, Trigger.Kind kind, String from, String type) {
    Optional<Component> source =
        event.settings().text(from).flatMap(text -> app.lookup().source(text, type));
    push(event, function, kind, source);
  }

  private static void push(
      SamEvent event, LambdaFunction function, Trigger.Kind kind, Optional<Component> source) {
    Invocations.add(function, kind, event.range(), source, Truth.TRUE, function.samQualifier());
  }

  private void mapping(
      SamEvent event, LambdaFunction function, Poller.Source source, Optional<Text> from) {
    pollings.addMapping(
        event.owner(),
        source,
        event.settings(),
        event.range(),
        from,
        Optional.of(function),
        function.samQualifier());
  }

  private void sns(SamEvent event, LambdaFunction function) {
    Block settings = event.settings();
    if (isDirect(settings)) {
      Optional<Component> topic =
          settings.text("Topic").flatMap(app.lookup()::topic).map(each -> each);
      push(event, function, Trigger.Kind.SNS, topic);
      return;
    }
    Range place = settings.at("SqsSubscription");
    Optional<Block> given = settings.block("SqsSubscription");
    Optional<Text> queue = given.flatMap(each -> each.text("QueueArn"));
    Truth fifo =
        settings.text("Topic").flatMap(app.lookup()::topic).map(Topic::fifo).orElse(Truth.UNKNOWN);
    Poller.Source made = fifo.isTrue() ? Poller.Source.FIFO_QUEUE : Poller.Source.QUEUE;
    Poller poller =
        new Poller(
            event.owner(),
            Poller.Kind.MAPPING,
            queue.map(pollings::queueKind).orElse(made),
            given.orElse(settings.nothing()).pointingAt(place),
            event.range(),
            queue);
    poller.takesBatchesOf(AwsFacts.BATCH_SIZE_DEFAULT_SQS);
    if (given.isPresent()) {
      pollings.connectSource(poller);
    } else {
      Queue between = new Queue(samQueue(event, place), fifo);
      app.add(between);
      pollings.connect(poller, between);
    }
    pollings.add(poller, Optional.of(function), function.samQualifier());
  }

  /** Whether an SNS event invokes the function without a queue in between. */
  static boolean isDirect(Block settings) {
    return settings.has("SqsSubscription").isFalse()
        || settings.flag("SqsSubscription", false).surely(false);
  }

  /** The queue that SAM puts between a topic and a function: its own, or the one that is given. */
  static Target between(SamEvent event, Application app) {
    Range place = event.settings().at("SqsSubscription");
    Optional<Block> given = event.settings().block("SqsSubscription");
    return given.isPresent()
        ? Target.of(given.get().text("QueueArn"), place, app)
        : Target.of(app.lookup().component(samQueue(event, place)), place);
  }

  private static Resource samQueue(SamEvent event, Range place) {
    return event.owner().stack().implicit(event.logicalId() + "Queue", "AWS::SQS::Queue", place);
  }
}
