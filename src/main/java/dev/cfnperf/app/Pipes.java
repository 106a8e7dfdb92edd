package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads {@code AWS::Pipes::Pipe}. */
final class Pipes {
  private final Application app;
  private final Pollings pollings;

  private Pipes(Application app) {
    this.app = app;
    this.pollings = new Pollings(app);
  }

  static void connect(Application app) {
    Pipes pipes = new Pipes(app);
    for (Resource resource : app.resources("AWS::Pipes::Pipe")) {
      pipes.read(resource);
    }
  }

  private void read(Resource resource) {
    Block properties = resource.properties();
    Optional<Text> enrichment = properties.text("Enrichment");
    boolean enriches = !properties.has("Enrichment").isFalse();
    Pipe pipe =
        new Pipe(
            resource,
            poller(resource, properties),
            enriches
                ? Optional.of(Target.of(enrichment, properties.at("Enrichment"), app))
                : Optional.empty(),
            target(properties));
    pollings.connectSource(pipe.poller());
    pipe.target().function().ifPresent(function -> invokes(pipe, function));
    pipe.enrichment()
        .flatMap(Target::function)
        .ifPresent(
            function ->
                Invocations.add(
                    function,
                    Trigger.Kind.PIPE,
                    properties.at("Enrichment"),
                    Optional.of(pipe),
                    pipe.isEnabled(),
                    pipe.enrichment().flatMap(Target::qualifier)));
    app.add(pipe.poller());
    app.add(pipe);
  }

  private static void invokes(Pipe pipe, LambdaFunction function) {
    pipe.poller().reaches(function);
    Invocations.add(
        function,
        pipe.waitsForTarget() ? Trigger.Kind.PIPE : Trigger.Kind.PIPE_EVENT,
        pipe.at("Target"),
        Optional.of(pipe),
        pipe.isEnabled(),
        pipe.target().qualifier());
  }

  private Poller poller(Resource resource, Block properties) {
    Optional<Text> from = properties.text("Source");
    Block parameters = properties.inner("SourceParameters");
    Poller.Source source = from.map(pollings::sourceOf).orElse(Poller.Source.UNKNOWN);
    Block settings = parameters;
    for (Block.Field field : parameters.fields()) {
      Optional<Poller.Source> told = sourceOf(field.name());
      Optional<Block> block = parameters.block(field.name());
      if (told.isPresent() && block.isPresent()) {
        settings = block.get();
        source = source == Poller.Source.UNKNOWN ? told.get() : source;
      }
    }
    return new Poller(resource, Poller.Kind.PIPE, source, settings, settings.place(), from);
  }

  private static Optional<Poller.Source> sourceOf(String parameters) {
    return Optional.ofNullable(
        switch (parameters) {
          case "SqsQueueParameters" -> Poller.Source.QUEUE;
          case "KinesisStreamParameters" -> Poller.Source.KINESIS;
          case "DynamoDBStreamParameters" -> Poller.Source.DYNAMODB;
          case "ManagedStreamingKafkaParameters", "SelfManagedKafkaParameters" ->
              Poller.Source.KAFKA;
          case "ActiveMQBrokerParameters", "RabbitMQBrokerParameters" -> Poller.Source.MQ;
          default -> null;
        });
  }

  // Where the ARN comes from outside, the target's parameters tell what it is.
  private Target target(Block properties) {
    Target named = Target.of(properties.text("Target"), properties.at("Target"), app);
    Optional<Block> parameters = properties.block("TargetParameters");
    if (!named.service().isEmpty() || parameters.isEmpty()) {
      return named;
    }
    for (Block.Field field : parameters.get().fields()) {
      String service = serviceOf(field.name());
      if (!service.isEmpty()) {
        return new Target(service, named.name(), named.component(), named.range());
      }
    }
    return named;
  }

  private static String serviceOf(String parameters) {
    return switch (parameters) {
      case "LambdaFunctionParameters" -> "lambda";
      case "StepFunctionStateMachineParameters" -> "states";
      case "KinesisStreamParameters" -> "kinesis";
      case "SqsQueueParameters" -> "sqs";
      case "EventBridgeEventBusParameters" -> "events";
      case "CloudWatchLogsParameters" -> "logs";
      case "EcsTaskParameters" -> "ecs";
      case "BatchJobParameters" -> "batch";
      case "RedshiftDataParameters" -> "redshift-data";
      case "SageMakerPipelineParameters" -> "sagemaker";
      case "TimestreamParameters" -> "timestream";
      default -> "";
    };
  }
}
