package dev.cfnperf.app;

import java.util.function.Consumer;

/** Connects an application's parts, in an order in which each finds what it builds on. */
final class Wiring {
  private Wiring() {}

  static void connect(Application app) {
    SharedGlobals.connect(app);
    FunctionEvents.connect(app);
    Apis.connect(app);
    EventSourceMappings.connect(app);
    Pipes.connect(app);
    EventRules.connect(app);
    Schedules.connect(app);
    Subscriptions.connect(app);
    connect(app, Noun.STATE_MACHINE, StateMachines::connect);
    connect(app, Noun.STATE_MACHINE, ExecutionStarts::connect);
    GraphQlApis.connect(app);
    Callers.connect(app);
    AsyncConfigs.connect(app);
    StreamReaders.connect(app);
    TableScaling.connect(app);
    // These tell from what the others have found.
    Permissions.connect(app);
    FailureSinks.connect(app);
    Qualifiers.connect(app);
    Networks.connect(app);
    Principals.connect(app);
    ApiWaits.connect(app);
    connect(app, Noun.DISTRIBUTION, Distributions::connect);
    connect(app, Noun.DELIVERY_STREAM, DeliverySources::connect);
    connect(app, Noun.CACHE, Caches::connect);
    connect(app, Noun.DATABASE, Databases::connect);
    HttpStages.connect(app);
  }

  // Where there's none of a kind, who connects it isn't loaded.
  private static void connect(Application app, Noun kind, Consumer<Application> connector) {
    if (app.has(kind)) {
      connector.accept(app);
    }
  }
}
