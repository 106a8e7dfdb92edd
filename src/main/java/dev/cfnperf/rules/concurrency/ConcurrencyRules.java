package dev.cfnperf.rules.concurrency;

import static dev.cfnperf.app.Noun.FAILURE_TARGET;
import static dev.cfnperf.app.Noun.FUNCTION;
import static dev.cfnperf.app.Noun.FUNCTION_SOURCE;
import static dev.cfnperf.app.Noun.PIPE;
import static dev.cfnperf.app.Noun.POLLER;
import static dev.cfnperf.app.Noun.QUEUE;
import static dev.cfnperf.app.Noun.RULE_TARGET;
import static dev.cfnperf.app.Noun.SCHEDULE;
import static dev.cfnperf.app.Noun.SUBSCRIPTION;
import static dev.cfnperf.rules.CatalogueLine.on;

import dev.cfnperf.rules.CatalogueLine;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class ConcurrencyRules {
  /** One line a rule. */
  public static final List<CatalogueLine> ALL =
      List.of(
          on(FUNCTION, "async-no-failure-destination", AsyncNoFailureDestination::new),
          on(RULE_TARGET, "eventbridge-target-no-dlq", EventbridgeTargetNoDlq::new),
          on(SCHEDULE, "scheduler-target-no-dlq", SchedulerTargetNoDlq::new),
          on(SUBSCRIPTION, "sns-subscription-no-dlq", SnsSubscriptionNoDlq::new),
          on(PIPE, "pipe-no-dlq", PipeNoDlq::new),
          on(QUEUE, "queue-no-redrive", QueueNoRedrive::new),
          on(QUEUE, "queue-max-receive-low", QueueMaxReceiveLow::new),
          on(FAILURE_TARGET, "dead-letter-target-invalid", DeadLetterTargetInvalid::new),
          on(FUNCTION, "dead-letter-inert", DeadLetterInert::new),
          on(QUEUE, "queue-visibility-too-short", QueueVisibilityTooShort::new),
          on(POLLER, "batch-window-unset", BatchWindowUnset::new),
          on(POLLER, "batch-size-one", BatchSizeOne::new),
          on(POLLER, "batch-size-default", BatchSizeDefault::new),
          on(POLLER, "queue-batch-needs-window", QueueBatchNeedsWindow::new),
          on(POLLER, "partial-batch-response-off", PartialBatchResponseOff::new),
          on(POLLER, "partial-batch-response-unused", PartialBatchResponseUnused::new),
          on(POLLER, "stream-no-failure-destination", StreamNoFailureDestination::new),
          on(POLLER, "stream-retries-unbounded", StreamRetriesUnbounded::new),
          on(POLLER, "stream-no-bisect", StreamNoBisect::new),
          on(POLLER, "stream-serial-shards", StreamSerialShards::new),
          on(POLLER, "queue-concurrency-over-reserved", QueueConcurrencyOverReserved::new),
          on(FUNCTION, "api-waits-too-long", ApiWaitsTooLong::new),
          on(FUNCTION, "sync-lambda-chain", SyncLambdaChain::new),
          on(FUNCTION_SOURCE, "sdk-call-in-loop", SdkCallInLoop::new),
          on(FUNCTION_SOURCE, "config-read-per-invocation", ConfigReadPerInvocation::new),
          on(FUNCTION_SOURCE, "sequential-awaits", SequentialAwaits::new));

  private ConcurrencyRules() {}
}
