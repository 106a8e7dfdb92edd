package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class QueueConcurrencyOverReserved implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    Map<LambdaFunction, List<Poller>> limited = limited(app);
    for (LambdaFunction function : app.functions()) {
      int reserved = function.reservedConcurrency().flatMap(each -> each.get()).orElse(0);
      List<Poller> queues = limited.getOrDefault(function, List.of());
      int asked = 0;
      for (Poller queue : queues) {
        asked += maximum(queue);
      }
      if (reserved > 0 && asked > reserved) {
        report(function, queues, asked, findings);
      }
    }
  }

  private static Map<LambdaFunction, List<Poller>> limited(Application app) {
    Map<LambdaFunction, List<Poller>> found = new HashMap<>();
    for (Poller poller : app.pollers()) {
      if (poller.function().isPresent() && maximum(poller) > 0 && !poller.isEnabled().isFalse()) {
        found.computeIfAbsent(poller.function().get(), any -> new ArrayList<>()).add(poller);
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
