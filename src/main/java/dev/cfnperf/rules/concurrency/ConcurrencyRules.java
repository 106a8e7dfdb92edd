package dev.cfnperf.rules.concurrency;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class ConcurrencyRules {
  /** One line a rule. */
  public static final List<Rule> ALL =
      List.of(
          new AsyncNoFailureDestination(),
          new QueueNoRedrive(),
          new QueueVisibilityTooShort(),
          new BatchWindowUnset(),
          new QueueBatchNeedsWindow(),
          new PartialBatchResponseOff(),
          new StreamNoFailureDestination(),
          new ApiWaitsTooLong());

  private ConcurrencyRules() {}
}
