package dev.cfnperf.app;

import dev.cfnperf.template.Resource;

/** Finds the delivery streams that CloudWatch Logs feeds. */
final class DeliverySources {
  private DeliverySources() {}

  static void connect(Application app) {
    for (Resource filter : app.resources("AWS::Logs::SubscriptionFilter")) {
      filter
          .properties()
          .text("DestinationArn")
          .flatMap(app.lookup()::deliveryStream)
          .ifPresent(DeliveryStream::feedByLogs);
    }
  }
}
