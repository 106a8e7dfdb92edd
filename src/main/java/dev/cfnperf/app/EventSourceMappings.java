package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads {@code AWS::Lambda::EventSourceMapping}. */
final class EventSourceMappings {
  private EventSourceMappings() {}

  static void connect(Application app) {
    Pollings pollings = new Pollings(app);
    for (Resource resource : app.resources("AWS::Lambda::EventSourceMapping")) {
      Block properties = resource.properties();
      Optional<Text> from = properties.text("EventSourceArn");
      pollings.addMapping(
          resource,
          source(properties, from, pollings),
          properties,
          resource.range(),
          from,
          properties.text("FunctionName").flatMap(app.lookup()::function),
          properties.text("FunctionName").flatMap(app.lookup()::qualifier));
    }
  }

  private static Poller.Source source(Block properties, Optional<Text> from, Pollings pollings) {
    if (properties.sets("SelfManagedEventSource")
        || properties.sets("AmazonManagedKafkaEventSourceConfig")
        || properties.sets("Topics")) {
      return Poller.Source.KAFKA;
    }
    if (properties.sets("DocumentDBEventSourceConfig")) {
      return Poller.Source.DOCUMENTDB;
    }
    if (properties.sets("Queues")) {
      return Poller.Source.MQ;
    }
    return from.map(pollings::sourceOf).orElse(Poller.Source.UNKNOWN);
  }
}
