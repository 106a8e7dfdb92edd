package dev.cfnperf.rules.integration;

import static dev.cfnperf.app.Noun.FUNCTION;
import static dev.cfnperf.app.Noun.POLLER;
import static dev.cfnperf.app.Noun.ROUTE;
import static dev.cfnperf.app.Noun.STATE_MACHINE;
import static dev.cfnperf.rules.CatalogueLine.on;

import dev.cfnperf.rules.CatalogueLine;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class IntegrationRules {
  /** One line a rule. */
  public static final List<CatalogueLine> ALL =
      List.of(
          on(ROUTE, "api-lambda-relay", ApiLambdaRelay::new),
          on(FUNCTION, "appsync-lambda-relay", AppsyncLambdaRelay::new),
          on(STATE_MACHINE, "state-machine-lambda-relay", StateMachineLambdaRelay::new),
          on(FUNCTION, "event-lambda-relay", EventLambdaRelay::new),
          on(POLLER, "stream-lambda-relay", StreamLambdaRelay::new),
          on(STATE_MACHINE, "state-machine-lambda-poll", StateMachineLambdaPoll::new),
          on(STATE_MACHINE, "state-machine-standard-burst", StateMachineStandardBurst::new));

  private IntegrationRules() {}
}
