package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Relay;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class StreamLambdaRelay implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Relay relay : app.relays(Relay.Position.STREAM)) {
      RelayReport.report(relay, relay.trigger().label(), change(relay), findings);
    }
  }

  private static String change(Relay relay) {
    boolean toFirehose =
        relay.trigger().kind() == Trigger.Kind.KINESIS && relay.service().equals("firehose");
    return toFirehose
        ? "Let the delivery stream read the Kinesis stream itself"
        : "Connect the two by an EventBridge pipe to " + relay.targetName();
  }
}
