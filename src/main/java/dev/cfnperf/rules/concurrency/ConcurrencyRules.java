package dev.cfnperf.rules.concurrency;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class ConcurrencyRules {
  /** One line a rule. */
  public static final List<Rule> ALL =
      List.of(
          new AsyncNoFailureDestination(),
          new EventbridgeTargetNoDlq(),
          new SchedulerTargetNoDlq(),
          new SnsSubscriptionNoDlq(),
          new PipeNoDlq(),
          new QueueNoRedrive(),
          new QueueMaxReceiveLow(),
          new DeadLetterTargetInvalid(),
          new DeadLetterInert(),
          new QueueVisibilityTooShort(),
          new BatchWindowUnset(),
          new BatchSizeOne(),
          new BatchSizeDefault(),
          new QueueBatchNeedsWindow(),
          new PartialBatchResponseOff(),
          new PartialBatchResponseUnused(),
          new StreamNoFailureDestination(),
          new StreamRetriesUnbounded(),
          new StreamNoBisect(),
          new StreamSerialShards(),
          new QueueConcurrencyOverReserved(),
          new ApiWaitsTooLong(),
          new SyncLambdaChain(),
          new SdkCallInLoop(),
          new ConfigReadPerInvocation(),
          new SequentialAwaits());

  private ConcurrencyRules() {}
}
