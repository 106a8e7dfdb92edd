package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Optional;

/** Finds where failures are sent to: the dead-letter queues of anything that can have one. */
final class FailureSinks {
  private static final List<String> QUEUES = List.of("sqs");
  private static final List<String> QUEUES_AND_TOPICS = List.of("sqs", "sns");
  private static final List<String> MAPPING_DESTINATIONS = List.of("sqs", "sns", "s3", "kafka");
  private static final List<String> FUNCTION_DESTINATIONS =
      List.of("sqs", "sns", "s3", "lambda", "events");

  private final Application app;

  private FailureSinks(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    FailureSinks sinks = new FailureSinks(app);
    for (Queue queue : app.queues()) {
      sinks.addOf(queue);
    }
    for (LambdaFunction function : app.functions()) {
      sinks.addOf(function);
    }
    for (Poller poller : app.pollers()) {
      sinks.addOf(poller);
    }
    for (RuleTarget target : app.ruleTargets()) {
      sinks.addOf(target);
    }
    for (Schedule schedule : app.schedules()) {
      sinks.addOf(schedule);
    }
    for (Subscription subscription : app.subscriptions()) {
      sinks.addOf(subscription);
    }
  }

  private void addOf(Queue queue) {
    Optional<Component> origin = Optional.of(queue);
    String label = "The redrive policy of queue " + queue;
    add(queue, label, queue.deadLetterTarget(), QUEUES, queue.fifo(), origin);
  }

  private void addOf(LambdaFunction function) {
    add(
        function,
        "The dead-letter queue of function " + function,
        function.asynchronous().deadLetterConfig().flatMap(config -> config.text("TargetArn")),
        QUEUES_AND_TOPICS,
        Truth.FALSE,
        Optional.empty());
    for (AsyncConfig config : function.asynchronous().configs()) {
      config
          .madeForFailures(function.resource())
          .ifPresent(
              made ->
                  addMade(function, "The on-failure destination of function " + function, made));
      add(
          function,
          "The on-failure destination of function " + function,
          config.failureDestination(),
          FUNCTION_DESTINATIONS,
          Truth.FALSE,
          Optional.empty());
    }
  }

  private void addOf(Poller poller) {
    boolean pipe = poller.kind() == Poller.Kind.PIPE;
    add(
        poller,
        pipe
            ? "The dead-letter queue of pipe " + poller.id()
            : "The on-failure destination of " + poller.consumerName() + "'s event source",
        poller.failureDestination(),
        pipe ? QUEUES_AND_TOPICS : MAPPING_DESTINATIONS,
        pipe ? Truth.UNKNOWN : Truth.FALSE,
        poller.origin());
  }

  private void addOf(Delivery delivery) {
    delivery
        .madeDeadLetterQueue()
        .ifPresent(made -> addMade(delivery, "The dead-letter queue of " + delivery.label(), made));
    add(
        delivery,
        "The dead-letter queue of " + delivery.label(),
        delivery.deadLetterTarget(),
        QUEUES,
        Truth.FALSE,
        delivery.target().component());
  }

  private void addOf(Subscription subscription) {
    add(
        subscription,
        "The dead-letter queue of the subscription to " + subscription.topicName(),
        subscription.deadLetterTarget(),
        QUEUES,
        subscription.topicIsFifo(),
        subscription.endpoint().component());
  }

  /** A queue or topic that SAM makes, because only its type is given. */
  private void addMade(Component owner, String label, Resource made) {
    Component sink;
    if (made.type().equals("AWS::SQS::Queue")) {
      Queue queue = new Queue(made, Truth.FALSE);
      queue.becomesFailureSink();
      sink = queue;
    } else {
      sink = new Topic(made);
    }
    app.add(sink);
    Target target = Target.of(sink, made.range());
    List<String> takers = QUEUES_AND_TOPICS;
    app.add(new FailureTarget(owner, label, target, takers, Truth.FALSE, false));
  }

  private void add(
      Component owner,
      String label,
      Optional<Text> to,
      List<String> takers,
      Truth mustBeFifo,
      Optional<Component> origin) {
    if (to.isEmpty()) {
      return;
    }
    Target target = Target.of(to, to.get().range(), app);
    if (target.component().isPresent() && target.component().get() instanceof Queue queue) {
      queue.becomesFailureSink();
    }
    boolean isOrigin = origin.isPresent() && origin.equals(target.component());
    app.add(new FailureTarget(owner, label, target, takers, mustBeFifo, isOrigin));
  }
}
