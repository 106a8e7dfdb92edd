package dev.cfnperf.rules.integration;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class IntegrationRules {
  /** One line a rule. */
  public static final List<Rule> ALL =
      List.of(
          new ApiLambdaRelay(),
          new AppsyncLambdaRelay(),
          new StateMachineLambdaRelay(),
          new EventLambdaRelay(),
          new StreamLambdaRelay(),
          new StateMachineLambdaPoll(),
          new StateMachineStandardBurst());

  private IntegrationRules() {}
}
