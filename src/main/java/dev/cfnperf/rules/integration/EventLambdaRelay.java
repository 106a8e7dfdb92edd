package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Relay;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class EventLambdaRelay implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Relay relay : app.relays(Relay.Position.EVENT)) {
      RelayReport.report(relay, relay.trigger().label(), change(relay), findings);
    }
  }

  private static String change(Relay relay) {
    String target = relay.targetName();
    return switch (relay.trigger().kind()) {
      case SCHEDULE -> "Make " + target + " the target of the schedule";
      case SNS -> "Subscribe " + target + " to the topic, with raw message delivery";
      case S3 ->
          relay.service().equals("sqs") || relay.service().equals("sns")
              ? "Let the bucket notify " + target + " itself"
              : "Send the events of the bucket to EventBridge, with a rule whose target is "
                  + target;
      default -> "Make " + target + " a target of the rule, with an input transformer if need be";
    };
  }
}
