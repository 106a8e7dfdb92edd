package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Relay;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ApiLambdaRelay implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Relay relay : app.relays(Relay.Position.API)) {
      RelayReport.report(relay, relay.trigger().label(), change(relay), findings);
    }
  }

  private static String change(Relay relay) {
    return switch (relay.trigger().kind()) {
      case HTTP_API ->
          "Let the route call " + relay.serviceName() + " by a first-class integration";
      default ->
          "Let API Gateway call "
              + relay.serviceName()
              + " itself, by an integration of type AWS with mapping templates";
    };
  }
}
