package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule, schedule, pipe or subscription delivers to, as far as its text tells.
 *
 * @param service as in an ARN: {@code lambda}, {@code sqs}, {@code states}; empty if not to be told
 * @param name the logical id, or what the ARN calls it; with holes as {@code ${…}}
 * @param component what the template declares, if it does
 * @param range where it's named
 * @param qualifier of a function: the alias or version, as for {@link Trigger}
 */
public record Target(
    String service,
    String name,
    Optional<Component> component,
    Range range,
    Optional<String> qualifier) {

  Target(String service, String name, Optional<Component> component, Range range) {
    this(service, name, component, range, Optional.empty());
  }

  static Target of(Optional<Text> text, Range otherwise, Application app) {
    if (text.isEmpty()) {
      return new Target("", "its target", Optional.empty(), otherwise);
    }
    Optional<LambdaFunction> function = app.lookup().function(text.get());
    if (function.isPresent()) {
      return new Target(
          "lambda",
          function.get().id(),
          Optional.of(function.get()),
          text.get().range(),
          app.lookup().qualifier(text.get()));
    }
    Optional<StateMachine> machine = app.lookup().stateMachine(text.get());
    if (machine.isPresent()) {
      return new Target(
          "states", machine.get().id(), Optional.of(machine.get()), text.get().range());
    }
    Optional<Resource> resource = app.links().resource(text.get());
    return resource.isPresent()
        ? new Target(
            serviceOf(resource.get().type()),
            resource.get().id(),
            Optional.of(app.lookup().component(resource.get())),
            text.get().range())
        : new Target(
            serviceOf(text.get()), nameOf(text.get()), Optional.empty(), text.get().range());
  }

  static Target of(Component component, Range range) {
    String service =
        component instanceof ResourceComponent declared
            ? serviceOf(declared.resource().type())
            : "";
    return new Target(
        service, component.id(), Optional.of(component), range, qualifierOf(component));
  }

  // A component that is named by no text is a function whose own event it is.
  private static Optional<String> qualifierOf(Component component) {
    return component instanceof LambdaFunction function
        ? function.samQualifier()
        : Optional.empty();
  }

  /** The function, if that's what it is and the template declares it. */
  public Optional<LambdaFunction> function() {
    return component.isPresent() && component.get() instanceof LambdaFunction function
        ? Optional.of(function)
        : Optional.empty();
  }

  /** Whether it's a FIFO queue or topic. */
  public Truth isFifo() {
    if (component.isPresent() && component.get() instanceof Queue queue) {
      return queue.fifo();
    }
    if (component.isPresent() && component.get() instanceof Topic topic) {
      return topic.fifo();
    }
    return name.endsWith("}") ? Truth.UNKNOWN : Truth.of(name.endsWith(".fifo"));
  }

  /** Seconds that it may take for what it's given; empty where that can't be told. */
  public Optional<Value<Integer>> timeout() {
    if (function().isPresent()) {
      return Optional.of(function().get().timeout());
    }
    return switch (service) {
      case "api-destination" ->
          Optional.of(new Value.Default<>(AwsFacts.API_DESTINATION_TIMEOUT_SECONDS, range));
      case "states" ->
          component.isPresent() && component.get() instanceof StateMachine machine
              ? machine.timeout()
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return name;
  }

  private static String serviceOf(Text arn) {
    List<String> parts = arn.split(':');
    if (!arn.startsWith("arn:") || parts.size() < 6) {
      return "";
    }
    String service = new Text(parts.get(2), arn.range()).known().orElse("");
    // Scheduler and Step Functions name an API of a service by an ARN of this form.
    if (service.equals("events") && parts.get(5).startsWith("api-destination")) {
      return "api-destination";
    }
    return service.equals("scheduler") || parts.get(5).startsWith("aws-sdk") ? "" : service;
  }

  private static String nameOf(Text text) {
    List<String> parts = text.split(':');
    String last = parts.get(parts.size() - 1);
    return new Text(text.startsWith("arn:") ? last : text.pattern(), text.range()).toString();
  }

  /** The service in the ARNs of a type of resource. */
  static String serviceOf(String type) {
    return switch (type) {
      case "AWS::Lambda::Function",
          "AWS::Serverless::Function",
          "AWS::Lambda::Alias",
          "AWS::Lambda::Version" ->
          "lambda";
      case "AWS::SQS::Queue" -> "sqs";
      case "AWS::SNS::Topic" -> "sns";
      case "AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer" -> "kinesis";
      case "AWS::KinesisFirehose::DeliveryStream" -> "firehose";
      case "AWS::StepFunctions::StateMachine",
          "AWS::StepFunctions::StateMachineAlias",
          "AWS::StepFunctions::StateMachineVersion",
          "AWS::Serverless::StateMachine" ->
          "states";
      case "AWS::Events::EventBus" -> "events";
      case "AWS::Events::ApiDestination" -> "api-destination";
      case "AWS::Logs::LogGroup" -> "logs";
      case "AWS::S3::Bucket" -> "s3";
      case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable", "AWS::Serverless::SimpleTable" ->
          "dynamodb";
      case "AWS::ECS::Cluster", "AWS::ECS::TaskDefinition" -> "ecs";
      case "AWS::Batch::JobQueue" -> "batch";
      default -> other(type);
    };
  }

  private static String other(String type) {
    int first = type.indexOf("::");
    int second = type.indexOf("::", first + 2);
    return first < 0 || second < 0
        ? ""
        : type.substring(first + 2, second).toLowerCase(Locale.ROOT);
  }
}
