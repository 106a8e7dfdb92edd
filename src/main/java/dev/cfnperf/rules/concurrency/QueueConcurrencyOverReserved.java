package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class QueueConcurrencyOverReserved implements Rule {
  @Override
  public String id() {
    return "queue-concurrency-over-reserved";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.functions()) {
      int reserved = function.reservedConcurrency().flatMap(each -> each.get()).orElse(0);
      List<Poller> queues = limited(app, function);
      int asked = 0;
      for (Poller queue : queues) {
        asked += maximum(queue);
      }
      if (reserved > 0 && asked > reserved) {
        report(function, queues, asked, findings);
      }
    }
  }

  private static List<Poller> limited(Application app, LambdaFunction function) {
    List<Poller> found = new ArrayList<>();
    for (Poller poller : app.pollers()) {
      if (poller.function().equals(Optional.of(function))
          && maximum(poller) > 0
          && !poller.isEnabled().isFalse()) {
        found.add(poller);
      }
    }
    return found;
  }

  private static int maximum(Poller poller) {
    return poller.maximumConcurrency().flatMap(each -> each.get()).orElse(0);
  }

  // Points at the queue that asks for most: it's the one to begin with.
  private static void report(
      LambdaFunction function, List<Poller> queues, int asked, Findings findings) {
    Poller most = queues.get(0);
    for (Poller queue : queues) {
      most = maximum(queue) > maximum(most) ? queue : most;
    }
    Findings.Draft draft =
        findings
            .at(most.maximumConcurrency().orElseThrow().range(), most)
            .related(
                function.at("ReservedConcurrentExecutions"),
                "reserves " + function.reservedConcurrency().orElseThrow());
    for (Poller queue : queues) {
      if (queue != most) {
        draft.related(queue.range(), "asks for another " + maximum(queue));
      }
    }
    draft.report(
        (queues.size() == 1 ? most.label() + " invokes " : "The queues of " + function + " invoke ")
            + "up to "
            + asked
            + " at once, but "
            + function
            + " reserves "
            + function.reservedConcurrency().orElseThrow()
            + ": messages are throttled and may land in the dead-letter queue. Lower"
            + " MaximumConcurrency or raise ReservedConcurrentExecutions to at least "
            + asked
            + ".");
  }
}
