package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Which noun of an application a text means, by reference, ARN or name, or a resource declares. */
final class Lookup {
  private final Application app;
  private final Inventory inventory;

  Lookup(Application app, Inventory inventory) {
    this.app = app;
    this.inventory = inventory;
  }

  /** The noun of a kind that a text means: by reference, ARN or name. */
  private <T extends Component> Optional<T> find(Text text, String service, Class<T> kind) {
    return app.links().resource(text, service).flatMap(resource -> inventory.find(resource, kind));
  }

  /** The principal that a resource is, if it is one. */
  Optional<Principal> principal(Resource resource) {
    return inventory.principal(resource);
  }

  Optional<Queue> queue(Text text) {
    return find(text, "sqs", Queue.class);
  }

  /** The stream that a text means; a consumer of its own throughput means the stream it reads. */
  Optional<KinesisStream> stream(Text text) {
    Optional<Resource> resource = app.links().resource(text, "kinesis");
    if (resource.isPresent() && resource.get().type().equals("AWS::Kinesis::StreamConsumer")) {
      return resource.get().properties().text("StreamARN").flatMap(this::stream);
    }
    return resource.flatMap(found -> inventory.find(found, KinesisStream.class));
  }

  Optional<Table> table(Text text) {
    return find(text, "dynamodb", Table.class);
  }

  Optional<Topic> topic(Text text) {
    return find(text, "sns", Topic.class);
  }

  Optional<Topic> topic(Resource resource) {
    return inventory.find(resource, Topic.class);
  }

  Optional<DeliveryStream> deliveryStream(Text text) {
    return find(text, "firehose", DeliveryStream.class);
  }

  Optional<CacheParameterGroup> cacheParameterGroup(Text text) {
    return app.links()
        .resource(text)
        .flatMap(resource -> inventory.find(resource, CacheParameterGroup.class));
  }

  Optional<GraphQlApi> graphQlApi(Text text) {
    return app.links()
        .resource(text)
        .flatMap(resource -> inventory.find(resource, GraphQlApi.class));
  }

  /** The state machine that a text means, also through an alias or a version. */
  Optional<StateMachine> stateMachine(Text text) {
    return StateMachines.find(text, app);
  }

  Optional<StateMachine> stateMachine(Resource resource) {
    return inventory.find(resource, StateMachine.class);
  }

  /** The alias or version that a text for a function names, {@code $LATEST} where it's none. */
  Optional<String> qualifier(Text text) {
    return function(text).flatMap(function -> Qualifiers.named(text, function, app));
  }

  /** The function that a text means, also through an alias or a version. */
  Optional<LambdaFunction> function(Text text) {
    return app.links().resource(text, "lambda").flatMap(this::functionOf);
  }

  /** The function that a resource declares. */
  Optional<LambdaFunction> function(Resource resource) {
    return inventory.find(resource, LambdaFunction.class);
  }

  private Optional<LambdaFunction> functionOf(Resource resource) {
    return switch (resource.type()) {
      case "AWS::Lambda::Alias", "AWS::Lambda::Version" ->
          resource
              .properties()
              .text("FunctionName")
              .flatMap(name -> find(name, "lambda", LambdaFunction.class));
      default -> function(resource);
    };
  }

  /** A resource as the noun that stands for it. */
  Component component(Resource resource) {
    return inventory
        .find(resource)
        .or(() -> app.apis().of(resource))
        .orElseGet(() -> new OtherComponent(resource));
  }

  /** The resource of a type that a text means, by reference, ARN or name. */
  Optional<Component> source(Text text, String type) {
    return app.links()
        .resource(text, Target.serviceOf(type))
        .filter(resource -> resource.type().equals(type))
        .map(this::component);
  }
}
