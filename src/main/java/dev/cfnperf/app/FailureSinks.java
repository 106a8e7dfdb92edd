package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Finds the queues that failures are sent to: dead-letter queues of anything that can have one. */
final class FailureSinks {
  private final Application app;

  private FailureSinks(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    FailureSinks sinks = new FailureSinks(app);
    app.queues().forEach(queue -> sinks.add(queue.deadLetterTarget()));
    for (LambdaFunction function : app.functions()) {
      sinks.add(function.deadLetterConfig().flatMap(config -> config.text("TargetArn")));
      function.asyncConfigs().forEach(config -> sinks.add(config.failureDestination()));
      function.properties().block("Events").ifPresent(sinks::addOfEvents);
    }
    app.pollers().forEach(poller -> sinks.add(poller.failureDestination()));
    for (Resource resource : app.resources()) {
      sinks.addOf(resource);
    }
  }

  private void addOf(Resource resource) {
    Block properties = resource.properties();
    switch (resource.type()) {
      case "AWS::Events::Rule" -> properties.blocks("Targets").forEach(this::addDeadLetter);
      case "AWS::Scheduler::Schedule" -> properties.block("Target").ifPresent(this::addDeadLetter);
      case "AWS::SNS::Subscription" ->
          add(
              properties
                  .document("RedrivePolicy")
                  .flatMap(policy -> policy.text("deadLetterTargetArn")));
      case "AWS::Pipes::Pipe" ->
          properties
              .block("SourceParameters")
              .ifPresent(
                  source ->
                      source
                          .fields()
                          .forEach(
                              field -> source.block(field.name()).ifPresent(this::addDeadLetter)));
      case "AWS::Serverless::StateMachine" ->
          properties.block("Events").ifPresent(this::addOfEvents);
      default -> {}
    }
  }

  private void addOfEvents(Block events) {
    for (Block.Field field : events.fields()) {
      Optional<Block> settings =
          events.block(field.name()).flatMap(event -> event.block("Properties"));
      settings.ifPresent(this::addDeadLetter);
      add(
          settings
              .flatMap(each -> each.document("RedrivePolicy"))
              .flatMap(policy -> policy.text("deadLetterTargetArn")));
    }
  }

  private void addDeadLetter(Block of) {
    add(of.block("DeadLetterConfig").flatMap(config -> config.text("Arn")));
  }

  private void add(Optional<Text> target) {
    target.flatMap(app::queue).ifPresent(Queue::becomesFailureSink);
  }
}
