package dev.cfnperf.rules.integration;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Relay;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class AppsyncLambdaRelay implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Relay relay : app.relays(Relay.Position.APPSYNC)) {
      RelayReport.report(relay, relay.trigger().label(), change(relay), findings);
    }
  }

  private static String change(Relay relay) {
    return "Resolve the field directly, with "
        + switch (relay.service()) {
          case "dynamodb" -> "a DynamoDB data source";
          case "rds-data" -> "a relational data source (RDS Data API)";
          case "es" -> "an OpenSearch data source";
          case "events" -> "an EventBridge data source";
          default -> "an HTTP data source that signs requests to " + relay.serviceName();
        };
  }
}
