package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads who is subscribed to SNS topics. */
final class Subscriptions {
  private final Application app;

  private Subscriptions(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Subscriptions subscriptions = new Subscriptions(app);
    for (Resource resource : app.resources()) {
      switch (resource.type()) {
        case "AWS::SNS::Subscription" -> subscriptions.read(resource);
        case "AWS::SNS::Topic" -> subscriptions.readInline(resource);
        default -> {}
      }
    }
    for (SamEvent event : app.samEvents()) {
      if (event.type().equals("SNS")) {
        subscriptions.read(event);
      }
    }
  }

  private void read(Resource resource) {
    Block properties = resource.properties();
    Optional<Text> arn = properties.text("TopicArn");
    add(resource, properties, false, protocol(properties), arn, arn.flatMap(app.lookup()::topic));
  }

  private void readInline(Resource resource) {
    Optional<Topic> topic = app.lookup().topic(resource);
    for (Block item : resource.properties().blocks("Subscription")) {
      add(resource, item, true, protocol(item), Optional.empty(), topic);
    }
  }

  private static Value<String> protocol(Block settings) {
    return settings
        .string("Protocol")
        .orElseGet(() -> new Value.Unknown<>(settings.at("Protocol")));
  }

  private void add(
      Resource owner,
      Block settings,
      boolean inline,
      Value<String> protocol,
      Optional<Text> arn,
      Optional<Topic> topic) {
    Target endpoint = Target.of(settings.text("Endpoint"), settings.place(), app);
    app.add(new Subscription(owner, settings, inline, protocol, arn, topic, endpoint));
    endpoint
        .function()
        .ifPresent(
            function ->
                Invocations.add(
                    function,
                    Trigger.Kind.SNS,
                    settings.place(),
                    topic.map(each -> each),
                    Truth.TRUE,
                    endpoint.qualifier()));
  }

  // FunctionEvents has made the trigger, or the mapping of the queue that SAM puts in between.
  private void read(SamEvent event) {
    Block settings = event.settings();
    Optional<Text> arn = settings.text("Topic");
    boolean direct = FunctionEvents.isDirect(settings);
    Value<String> protocol = new Value.Known<>(direct ? "lambda" : "sqs", event.range());
    Target endpoint =
        direct
            ? Target.of(app.lookup().component(event.owner()), event.range())
            : FunctionEvents.between(event, app);
    app.add(
        new Subscription(
            event.owner(),
            settings,
            false,
            protocol,
            arn,
            arn.flatMap(app.lookup()::topic),
            endpoint));
  }
}
