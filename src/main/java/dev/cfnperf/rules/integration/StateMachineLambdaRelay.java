package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Relay;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class StateMachineLambdaRelay implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Relay relay : app.relays(Relay.Position.STATE_MACHINE)) {
      RelayReport.report(relay, relay.trigger().label(), change(relay), findings);
    }
  }

  private static String change(Relay relay) {
    return "Let the Task state call "
        + relay.serviceName()
        + " itself, by its service integration"
        + relay.operation().map(name -> " for " + name).orElse("");
  }
}
