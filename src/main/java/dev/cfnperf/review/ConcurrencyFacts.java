package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Delivery;
import dev.cfnperf.app.KinesisStream;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Queue;
import dev.cfnperf.app.Subscription;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for good use of asynchronous invocation, queues and streams. */
final class ConcurrencyFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation(
              "not-waited-for",
              "functions are started by what doesn't wait",
              ConcurrencyFacts::waits),
          new Observation(
              "async-failures-kept",
              "asynchronously invoked functions keep events that they failed to process",
              ConcurrencyFacts::asynchronous),
          new Observation(
              "undelivered-kept",
              "rules, schedules and subscriptions keep what they couldn't deliver",
              ConcurrencyFacts::deliveries),
          new Observation(
              "unprocessed-kept",
              "queues and streams keep or note what couldn't be processed",
              ConcurrencyFacts::sources),
          new Observation("batches-tuned", "pollers set how they batch", ConcurrencyFacts::batches),
          new Observation(
              "streams-in-parallel",
              "polled streams have several shards, or batches of a shard in parallel",
              ConcurrencyFacts::streams),
          new Observation(
              "queues-polled",
              "standard SQS queues are the source of functions",
              ConcurrencyFacts::queues));

  private ConcurrencyFacts() {}

  private static void waits(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      Optional<Trigger> waiting = Optional.empty();
      for (Trigger trigger : function.triggers(Trigger.Mode.SYNCHRONOUS)) {
        boolean hungUp = trigger.kind() == Trigger.Kind.WEBSOCKET_API && !trigger.isInteractive();
        waiting = waiting.isPresent() || hungUp ? waiting : Optional.of(trigger);
      }
      boolean seen = !function.triggers().isEmpty();
      if (waiting.isPresent()) {
        into.lacks(function, waiting.get().range(), waiting.get().label() + " waits");
      } else {
        into.tell(
            seen,
            function,
            seen ? function.triggers().get(0).range() : function.range(),
            seen ? function.triggers().get(0).label() : "nothing to be seen that invokes it");
      }
    }
  }

  private static void asynchronous(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      Truth kept = function.asynchronous().hasFailureDestination();
      // Where nothing shows who invokes it, a queue that is there speaks for it.
      boolean supposed = function.triggers().isEmpty() && kept.isTrue();
      if (supposed || !function.triggers(Trigger.Mode.ASYNCHRONOUS).isEmpty()) {
        into.tell(
            kept.isTrue(),
            function,
            function.asynchronous().failureDestinationPlace(),
            kept.isTrue() ? "a dead-letter queue or destination" : "none to be seen");
      }
    }
  }

  private static void deliveries(Application app, Sightings into) {
    List<Delivery> deliveries = new ArrayList<>(app.ruleTargets());
    deliveries.addAll(app.schedules());
    for (Delivery each : deliveries) {
      if (!each.isEnabled().isFalse()) {
        boolean kept = each.hasDeadLetterQueue().isTrue();
        into.tell(kept, each, each.deadLetterPlace(), each.label() + dead(kept));
      }
    }
    for (Subscription each : app.subscriptions()) {
      if (each.reachesPeople().isTrue()) {
        continue;
      }
      boolean kept = each.hasDeadLetterQueue().isTrue();
      into.tell(
          kept, each, each.deadLetterPlace(), "subscription to " + each.topicName() + dead(kept));
    }
  }

  private static String dead(boolean kept) {
    return kept ? ": a dead-letter queue" : ": no dead-letter queue to be seen";
  }

  private static void sources(Application app, Sightings into) {
    for (Queue queue : app.queues()) {
      if (!queue.isFailureSink() && !queue.consumers().isEmpty()) {
        boolean kept = queue.hasRedrive().isTrue();
        into.tell(
            kept,
            queue,
            queue.at("RedrivePolicy"),
            kept ? "a redrive policy" : "no redrive policy");
      }
    }
    for (Poller poller : app.pollers()) {
      if (poller.source().isShardedStream() && !poller.isEnabled().isFalse()) {
        boolean kept = poller.hasFailureDestination().isTrue();
        into.tell(
            kept,
            poller,
            poller.range(),
            poller.label() + (kept ? ": a failure destination" : ": none to be seen"));
      }
    }
  }

  private static void batches(Application app, Sightings into) {
    for (Poller poller : app.pollers()) {
      if (poller.isEnabled().isFalse()) {
        continue;
      }
      Value<Integer> size = poller.batchSize();
      Value<Integer> window = poller.batchWindow();
      // A batch of one is none.
      boolean tuned = (!size.isDefault() || !window.isDefault()) && !size.is(1).isTrue();
      into.tell(
          tuned,
          poller,
          tuned && size.isDefault() ? window.range() : size.range(),
          poller.label() + ": " + records(size) + seconds(window));
    }
  }

  private static String records(Value<Integer> size) {
    return size.isUnknown() ? "a size that deployment decides" : "up to " + size + " records";
  }

  private static String seconds(Value<Integer> window) {
    return window.isUnknown() || window.is(0).isTrue() ? "" : ", gathered for " + window + " s";
  }

  private static void streams(Application app, Sightings into) {
    for (Poller poller : app.pollers()) {
      if (!poller.source().isShardedStream() || poller.isEnabled().isFalse()) {
        continue;
      }
      Optional<Integer> parallel = poller.parallelization().get().filter(factor -> factor > 1);
      String what =
          parallel
              .map(factor -> factor + " batches of a shard in parallel")
              .or(() -> shards(poller))
              .orElse("one batch at a time, from one shard as far as can be seen");
      boolean more = parallel.isPresent() || shards(poller).isPresent();
      into.tell(more, poller, poller.range(), poller.label() + ": " + what);
    }
  }

  private static Optional<String> shards(Poller poller) {
    if (poller.origin().isPresent() && poller.origin().get() instanceof KinesisStream stream) {
      if (stream.mode().surely("ON_DEMAND")) {
        return Optional.of("an on-demand stream, whose shards grow with its load");
      }
      return stream
          .shardCount()
          .flatMap(Value::get)
          .filter(count -> count > 1)
          .map(count -> count + " shards");
    }
    return Optional.empty();
  }

  private static void queues(Application app, Sightings into) {
    for (Poller poller : app.pollers()) {
      if (poller.source().isQueue() && poller.function().isPresent()) {
        boolean fifo = poller.source() == Poller.Source.FIFO_QUEUE;
        boolean on = !poller.isEnabled().isFalse();
        String limit = fifo ? ", with as many batches at once as there are message groups" : "";
        into.tell(
            on && !fifo, poller, poller.range(), poller.label() + (on ? limit : ", switched off"));
      }
    }
  }
}
