package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Table;
import dev.cfnperf.app.Trigger;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What advice may be about. Where an application has none of it, the advice doesn't apply.
 *
 * @param label as {@code improvement-plan.yaml} spells it
 */
record Subject(String label, Predicate<Application> present) {
  static final List<Subject> ALL =
      List.of(
          new Subject("functions", Subject::hasFunctions),
          new Subject(
              "asynchronous-functions", app -> hasFunctionsInvoked(app, Trigger.Mode.ASYNCHRONOUS)),
          new Subject("function-urls", app -> !app.functionUrls().isEmpty()),
          new Subject("rest-apis", app -> !app.restApis().isEmpty()),
          // REST, HTTP and WebSocket APIs.
          new Subject("apis", Subject::hasApis),
          new Subject("graphql-apis", app -> !app.graphQlApis().isEmpty()),
          new Subject("state-machines", app -> !app.stateMachines().isEmpty()),
          new Subject("tables", app -> !app.tables().isEmpty()),
          new Subject("databases", app -> !app.databases().isEmpty()),
          new Subject("caches", app -> !app.caches().isEmpty()),
          // Kinesis streams.
          new Subject("streams", app -> !app.streams().isEmpty()),
          // Streams of tables that somebody reads.
          new Subject("table-streams", Subject::hasTableStreams),
          new Subject("pollers", app -> !app.pollers().isEmpty()),
          new Subject(
              "stream-pollers", app -> polls(app, Poller.Source.KINESIS, Poller.Source.DYNAMODB)),
          new Subject(
              "queue-pollers", app -> polls(app, Poller.Source.QUEUE, Poller.Source.FIFO_QUEUE)),
          // Whatever begins with an event, a message or a record.
          new Subject("events", Subject::hasEvents),
          new Subject("distributions", app -> !app.distributions().isEmpty()),
          new Subject("delivery-streams", app -> !app.deliveryStreams().isEmpty()),
          new Subject("glue-tables", app -> !app.glueTables().isEmpty()),
          // Anything that keeps answers or data for others to have faster.
          new Subject("caching", Subject::hasCaching),
          // Anything that load could be put on.
          new Subject("workload", Subject::hasWorkload));

  boolean isIn(Application app) {
    return present.test(app);
  }

  private static boolean hasFunctions(Application app) {
    return !app.workload().isEmpty();
  }

  private static boolean hasEvents(Application app) {
    return !app.pollers().isEmpty()
        || !app.ruleTargets().isEmpty()
        || !app.schedules().isEmpty()
        || !app.subscriptions().isEmpty()
        || hasFunctionsInvoked(app, Trigger.Mode.ASYNCHRONOUS);
  }

  private static boolean hasCaching(Application app) {
    return !app.caches().isEmpty() || !app.distributions().isEmpty();
  }

  private static boolean hasWorkload(Application app) {
    return hasFunctions(app)
        || hasApis(app)
        || hasEvents(app)
        || !app.tables().isEmpty()
        || !app.streams().isEmpty()
        || !app.stateMachines().isEmpty()
        || !app.graphQlApis().isEmpty();
  }

  private static boolean hasFunctionsInvoked(Application app, Trigger.Mode mode) {
    for (LambdaFunction function : app.workload()) {
      if (function.hasTrigger(mode)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasApis(Application app) {
    return !app.restApis().isEmpty() || !app.httpApis().isEmpty() || !app.webSocketApis().isEmpty();
  }

  private static boolean hasTableStreams(Application app) {
    for (Table table : app.tables()) {
      if (!table.streamConsumers().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean polls(Application app, Poller.Source... sources) {
    for (Poller poller : app.pollers()) {
      if (Set.of(sources).contains(poller.source())) {
        return true;
      }
    }
    return false;
  }
}
