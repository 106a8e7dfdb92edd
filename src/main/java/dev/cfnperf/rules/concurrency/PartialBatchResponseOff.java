package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;

final class PartialBatchResponseOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      boolean takesResponses = poller.source().isQueue() || poller.source().isShardedStream();
      if (poller.kind() == Poller.Kind.MAPPING
          && takesResponses
          && !poller.isEnabled().isFalse()
          && poller.batchSize().is(1).isFalse()
          && poller.reportsBatchItemFailures().isFalse()) {
        report(poller, findings);
      }
    }
  }

  private static void report(Poller poller, Findings findings) {
    boolean ignored = poller.consumerReportsFailures().isTrue();
    Fix fix =
        Fix.safe()
            .set(
                poller.spot("FunctionResponseTypes"),
                Content.list(Content.of("ReportBatchItemFailures")));
    if (!ignored) {
      fix = fix.refused("return batchItemFailures from the handler first");
    }
    findings
        .at(poller.at("FunctionResponseTypes"), poller)
        .severity(ignored ? Severity.ERROR : Severity.WARNING)
        .fix(SqsSubscription.fix(poller, fix))
        .report(
            poller.label()
                + (ignored
                    ? " ignores the batchItemFailures that its handler returns: records that failed"
                        + " count as processed, and are lost. "
                        + change(poller)
                        + "."
                    : " doesn't take partial batch responses: one bad record makes "
                        + poller.consumerName()
                        + " process the whole batch of up to "
                        + poller.batchSize()
                        + " again. "
                        + change(poller)
                        + ", and return batchItemFailures from the handler."));
  }

  private static String change(Poller poller) {
    String types = "FunctionResponseTypes [ReportBatchItemFailures]";
    return poller.isOfSubscription()
        ? SqsSubscription.mappingWith(types)
        : "Set FunctionResponseTypes to [ReportBatchItemFailures]";
  }
}
