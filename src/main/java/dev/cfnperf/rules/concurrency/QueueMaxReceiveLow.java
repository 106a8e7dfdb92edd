package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Queue;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class QueueMaxReceiveLow implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Queue queue : app.queues()) {
      Optional<Poller> consumer = consumingFunction(queue);
      Optional<Value<Integer>> receives = queue.maxReceiveCount();
      boolean low =
          receives.isPresent()
              && receives.get().test(times -> times < AwsFacts.QUEUE_MAX_RECEIVE_ADVISED).isTrue();
      if (low && consumer.isPresent()) {
        findings
            .at(receives.get().range(), queue)
            .fix(
                Fix.suggested()
                    .set(
                        queue.spot("RedrivePolicy").to("maxReceiveCount"),
                        AwsFacts.QUEUE_MAX_RECEIVE_ADVISED))
            .related(consumer.get().range(), "consumed here")
            .report(
                "Queue "
                    + queue
                    + " gives a message up after "
                    + receives.get()
                    + (receives.get().surely(1) ? " receive" : " receives")
                    + ", and each time that "
                    + consumer.get().consumerName()
                    + " is throttled counts as one: good messages land in the dead-letter queue."
                    + " Set maxReceiveCount to at least "
                    + AwsFacts.QUEUE_MAX_RECEIVE_ADVISED
                    + ".");
      }
    }
  }

  private static Optional<Poller> consumingFunction(Queue queue) {
    for (Poller consumer : queue.consumers()) {
      if (consumer.kind() == Poller.Kind.MAPPING && !consumer.isEnabled().isFalse()) {
        return Optional.of(consumer);
      }
    }
    return Optional.empty();
  }
}
