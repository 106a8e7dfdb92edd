package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the resource that a text means: by {@code Ref} or {@code GetAtt}, by its ARN, or by the
 * name that both sides spell the same way.
 */
final class Links {
  private final Map<String, Resource> byId = new HashMap<>();
  private final Map<String, Resource> byName = new HashMap<>();

  Links(List<Resource> resources) {
    for (Resource resource : resources) {
      byId.put(resource.id(), resource);
      // SAM declares the alias by this id, so that templates refer to it.
      if (resource.type().equals("AWS::Serverless::Function")
          || resource.type().equals("AWS::Serverless::StateMachine")) {
        resource
            .properties()
            .text("AutoPublishAlias")
            .flatMap(Text::known)
            .ifPresent(alias -> byId.putIfAbsent(resource.id() + "Alias" + alias, resource));
      }
      NameProperty.of(resource.type())
          .ifPresent(
              named ->
                  resource
                      .properties()
                      .text(named.property())
                      .ifPresent(
                          name ->
                              byName.putIfAbsent(
                                  named.service() + ":" + name.pattern(), resource)));
    }
  }

  /** Makes known a resource that SAM adds and other resources may refer to. */
  void add(Resource resource) {
    byId.put(resource.id(), resource);
  }

  Optional<Resource> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The resource that a text of any form means, whatever its type. */
  Optional<Resource> resource(Text text) {
    for (String symbol : text.symbols()) {
      Resource found = byId.get(idOf(symbol));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return byArn(text);
  }

  /** The resource of a service (as in its ARN) that a text means, also by nothing but its name. */
  Optional<Resource> resource(Text text, String service) {
    Optional<Resource> found = resource(text);
    if (found.isPresent()) {
      return found;
    }
    // A function's name may have an alias or a version behind it.
    int colon = service.equals("lambda") ? text.pattern().indexOf(':') : -1;
    return named(service, colon < 0 ? text.pattern() : text.pattern().substring(0, colon));
  }

  private Optional<Resource> byArn(Text text) {
    if (!text.startsWith("arn:")) {
      return Optional.empty();
    }
    List<String> parts = text.split(':');
    if (parts.size() < 6) {
      return Optional.empty();
    }
    String service = parts.get(2);
    if (service.equals("apigateway")) {
      // The URI of an integration holds the ARN of the function behind it.
      int inner = text.pattern().indexOf("/functions/arn:");
      return inner < 0
          ? Optional.empty()
          : byArn(new Text(text.pattern().substring(inner + "/functions/".length()), text.range()));
    }
    String last = parts.get(5);
    String name = parts.size() > 6 ? parts.get(6) : last;
    if (parts.size() == 6 && last.indexOf('/') >= 0) {
      List<String> path = new Text(last, text.range()).split('/');
      name = path.get(1);
    }
    // Integrations append what to do: /invocations, /response-streaming-invocations.
    int call = service.equals("lambda") ? name.indexOf('/') : -1;
    return named(service, call < 0 ? name : name.substring(0, call));
  }

  private Optional<Resource> named(String service, String name) {
    return Optional.ofNullable(byName.get(service + ":" + name));
  }

  /** The resource's id in a symbol such as {@code Child/Queue.Arn}. */
  static String idOf(String symbol) {
    int dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
    return dot < 0 ? symbol : symbol.substring(0, dot);
  }

  /** The attribute in a symbol: {@code Arn}, or empty for a plain reference. */
  static String attributeOf(String symbol) {
    int dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
    return dot < 0 ? "" : symbol.substring(dot + 1);
  }

  /** All resources that a text names, in order: a policy may name several in one. */
  List<Resource> resources(List<Text> texts) {
    List<Resource> found = new ArrayList<>();
    for (Text text : texts) {
      resource(text).ifPresent(found::add);
    }
    return found;
  }

  /** The property that holds a resource's name, and the service in its ARN. */
  private record NameProperty(String service, String property) {
    static Optional<NameProperty> of(String type) {
      return Optional.ofNullable(
          switch (type) {
            case "AWS::Lambda::Function", "AWS::Serverless::Function" ->
                new NameProperty("lambda", "FunctionName");
            case "AWS::SQS::Queue" -> new NameProperty("sqs", "QueueName");
            case "AWS::SNS::Topic" -> new NameProperty("sns", "TopicName");
            case "AWS::DynamoDB::Table",
                "AWS::Serverless::SimpleTable",
                "AWS::DynamoDB::GlobalTable" ->
                new NameProperty("dynamodb", "TableName");
            case "AWS::Kinesis::Stream" -> new NameProperty("kinesis", "Name");
            case "AWS::KinesisFirehose::DeliveryStream" ->
                new NameProperty("firehose", "DeliveryStreamName");
            case "AWS::S3::Bucket" -> new NameProperty("s3", "BucketName");
            case "AWS::StepFunctions::StateMachine" ->
                new NameProperty("states", "StateMachineName");
            case "AWS::Serverless::StateMachine" -> new NameProperty("states", "Name");
            case "AWS::Events::EventBus" -> new NameProperty("events", "Name");
            case "AWS::Logs::LogGroup" -> new NameProperty("logs", "LogGroupName");
            case "AWS::RDS::DBCluster" -> new NameProperty("rds", "DBClusterIdentifier");
            case "AWS::RDS::DBInstance" -> new NameProperty("rds", "DBInstanceIdentifier");
            case "AWS::RDS::DBProxy" -> new NameProperty("rds", "DBProxyName");
            case "AWS::IAM::Role" -> new NameProperty("iam", "RoleName");
            default -> null;
          });
    }
  }
}
