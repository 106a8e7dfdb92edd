package dev.cfnperf.review;

import dev.cfnperf.app.Api;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.DataSource;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Principal;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.app.ResolverStep;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.Stage;
import dev.cfnperf.app.Subscription;
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
          // Who invokes a function that nothing in the template does, may not wait.
          new Subject("asynchronous-functions", Subject::hasAsynchronousFunctions),
          new Subject("function-urls", app -> !app.functionUrls().isEmpty()),
          new Subject("load-balancers", app -> ServiceKinds.haveLoadBalancer(app.resourceTypes())),
          new Subject("rest-apis", app -> !app.restApis().isEmpty()),
          new Subject("rest-reads", Subject::hasRestReads),
          // REST, HTTP and WebSocket APIs.
          new Subject("apis", Subject::hasApis),
          // What CloudFront can stand in front of and keep answers of.
          new Subject("public-apis", Subject::hasPublicApis),
          new Subject(
              "request-apis", app -> !app.restApis().isEmpty() || !app.httpApis().isEmpty()),
          new Subject("graphql-apis", app -> !app.graphQlApis().isEmpty()),
          new Subject("state-machines", app -> !app.stateMachines().isEmpty()),
          new Subject("tables", app -> !app.tables().isEmpty()),
          // Any but DynamoDB's.
          new Subject("databases", app -> ServiceKinds.haveDatabase(app.resourceTypes())),
          new Subject("caches", app -> !app.caches().isEmpty()),
          // Kinesis streams.
          new Subject("streams", app -> !app.streams().isEmpty()),
          // Who reads tables, of this template or not.
          new Subject("table-readers", Subject::hasTableReaders),
          // Pollers of what somebody writes as it pleases: streams of databases have their own
          // form.
          new Subject("records", Subject::hasRecords),
          new Subject("pollers", app -> !app.pollers().isEmpty()),
          new Subject(
              "stream-pollers", app -> polls(app, Poller.Source.KINESIS, Poller.Source.DYNAMODB)),
          // Queues that functions get batches of.
          new Subject("queue-pollers", Subject::hasPolledQueues),
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
        || hasSubscriptions(app)
        || hasAsynchronousFunctions(app);
  }

  // Mail and text messages start nothing.
  private static boolean hasSubscriptions(Application app) {
    for (Subscription subscription : app.subscriptions()) {
      if (!subscription.reachesPeople().isTrue()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCaching(Application app) {
    for (Stage stage : app.stages()) {
      if (stage.hasCacheCluster().surely(true)) {
        return true;
      }
    }
    for (GraphQlApi api : app.graphQlApis()) {
      if (api.cache().isPresent()) {
        return true;
      }
    }
    return !app.caches().isEmpty() || !app.distributions().isEmpty();
  }

  private static boolean hasWorkload(Application app) {
    return hasFunctions(app) || hasApis(app) || ServiceKinds.haveLoad(app.resourceTypes());
  }

  private static boolean hasAsynchronousFunctions(Application app) {
    for (LambdaFunction function : app.workload()) {
      if (function.hasTrigger(Trigger.Mode.ASYNCHRONOUS) || function.triggers().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasApis(Application app) {
    return !app.restApis().isEmpty() || !app.httpApis().isEmpty() || !app.webSocketApis().isEmpty();
  }

  // What isn't known may read.
  private static boolean hasRestReads(Application app) {
    for (RestApi api : app.restApis()) {
      if (!api.routesKnown().isTrue()) {
        return true;
      }
      for (Route route : api.routes()) {
        if (route.isGet() || route.isAny() || route.method().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasPublicApis(Application app) {
    for (RestApi api : app.restApis()) {
      if (!isPrivate(api)) {
        return true;
      }
    }
    return !app.httpApis().isEmpty();
  }

  /** Whether only a VPC reaches it. */
  static boolean isPrivate(Api api) {
    return api instanceof RestApi rest && rest.isPrivate().isTrue();
  }

  private static boolean hasTableReaders(Application app) {
    for (Principal principal : app.principals()) {
      for (Grant grant : principal.grants().all()) {
        if (grant.service().equals("dynamodb") && grant.mayRead()) {
          return true;
        }
      }
    }
    for (LambdaFunction function : app.workload()) {
      if (!function.handler().tableReads().isEmpty()) {
        return true;
      }
    }
    for (Resolver resolver : app.resolvers()) {
      for (ResolverStep step : resolver.steps()) {
        if (step.dataSource().kind() == DataSource.Kind.DYNAMODB) {
          return true;
        }
      }
    }
    return ReadFacts.hasRoutesOnTables(app);
  }

  private static boolean hasRecords(Application app) {
    for (Poller poller : app.pollers()) {
      if (poller.source() != Poller.Source.DYNAMODB
          && poller.source() != Poller.Source.DOCUMENTDB) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPolledQueues(Application app) {
    for (Poller poller : app.pollers()) {
      if (poller.source().isQueue() && poller.function().isPresent()) {
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
