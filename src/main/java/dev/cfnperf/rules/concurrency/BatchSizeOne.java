package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class BatchSizeOne implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Poller poller : app.pollers()) {
      if (poller.batchSize().surely(1)
          && poller.maxBatch().orElse(Integer.MAX_VALUE) > 1
          && !poller.isEnabled().isFalse()) {
        boolean takesFirst = takesFirstOnly(poller);
        Findings.Draft draft =
            findings.at(poller.batchSize().range(), poller).fix(fix(poller, takesFirst));
        if (takesFirst) {
          poller
              .function()
              .flatMap(function -> function.handler().place())
              .ifPresent(place -> draft.related(place, "takes the first record of a batch only"));
        }
        draft.report(
            poller.label()
                + " hands over "
                + poller.batchSize()
                + " record at a time: "
                + poller.consumerName()
                + " is called for every single one. "
                + (takesFirst
                    ? "Its handler takes only the first record of a batch: change that first,"
                        + " or the others are lost, and then raise BatchSize"
                        + limit(poller)
                        + "."
                    : "Raise BatchSize"
                        + limit(poller)
                        + ", once the consumer goes through all the records it's given."));
      }
    }
  }

  private static boolean takesFirstOnly(Poller poller) {
    return poller.function().isPresent()
        && poller.function().get().handler().readsFirstRecordOnly().isTrue();
  }

  private static String limit(Poller poller) {
    return " (up to " + poller.largestBatch() + ")";
  }

  private static Fix fix(Poller poller, boolean takesFirst) {
    int usual =
        poller.source().isQueue()
            ? AwsFacts.BATCH_SIZE_DEFAULT_SQS
            : AwsFacts.BATCH_SIZE_DEFAULT_OTHERS;
    Fix fix = Fix.suggested().set(poller.spot("BatchSize"), Math.min(usual, poller.largestBatch()));
    // Without a window batches stay small anyway.
    if (poller.source().gathersNothingByDefault() && poller.batchWindow().isDefault()) {
      fix = fix.set(poller.spot("MaximumBatchingWindowInSeconds"), BatchWindowUnset.window(poller));
    }
    return takesFirst
        ? fix.refused("its handler takes only the first record: change that first")
        : SqsSubscription.fix(poller, fix);
  }
}
