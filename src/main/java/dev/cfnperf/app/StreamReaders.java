package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Finds who reads a Kinesis stream through the throughput that its consumers share. */
final class StreamReaders {
  private StreamReaders() {}

  static void connect(Application app) {
    for (Poller poller : app.pollers()) {
      boolean shared =
          poller.source() == Poller.Source.KINESIS
              && !poller.isEnabled().isFalse()
              && poller
                  .from()
                  .flatMap(from -> app.links().resource(from))
                  .map(StreamReaders::isStream)
                  .orElse(false);
      if (shared && poller.origin().orElse(poller) instanceof KinesisStream stream) {
        String label =
            poller.kind() == Poller.Kind.PIPE ? "the pipe " : "the event source mapping of ";
        String name =
            poller.kind() == Poller.Kind.PIPE
                ? poller.id()
                : poller.function().map(Component::id).orElse(poller.id());
        stream.sharedBy(poller, label + name, poller.range());
      }
    }
    for (Resource resource : app.resources()) {
      switch (resource.type()) {
        case "AWS::KinesisFirehose::DeliveryStream" ->
            share(
                app, resource, "KinesisStreamSourceConfiguration", "KinesisStreamARN", "Firehose ");
        case "AWS::KinesisAnalytics::Application" ->
            resource
                .properties()
                .blocks("Inputs")
                .forEach(
                    input ->
                        input
                            .block("KinesisStreamsInput")
                            .flatMap(in -> in.text("ResourceARN"))
                            .ifPresent(
                                arn -> share(app, resource, arn, "the analytics application ")));
        default -> {}
      }
    }
  }

  private static boolean isStream(Resource resource) {
    return resource.type().equals("AWS::Kinesis::Stream");
  }

  private static void share(
      Application app, Resource resource, String block, String property, String label) {
    Optional<Text> arn =
        resource.properties().block(block).flatMap(source -> source.text(property));
    arn.ifPresent(text -> share(app, resource, text, label));
  }

  private static void share(Application app, Resource resource, Text arn, String label) {
    app.lookup().stream(arn)
        .ifPresent(
            stream ->
                stream.sharedBy(new OtherComponent(resource), label + resource.id(), arn.range()));
  }
}
