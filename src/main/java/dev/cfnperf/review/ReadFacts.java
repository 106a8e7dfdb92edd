package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.DataSource;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.Integration;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Principal;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.app.ResolverStep;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.app.Table;
import dev.cfnperf.app.TableRead;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.List;
import java.util.Optional;

/** What speaks for reading tables by key. */
final class ReadFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation("reads-by-key", "what reads tables scans none", ReadFacts::readers),
          new Observation(
              "table-keys", "tables have a sort key or a secondary index", ReadFacts::keys));

  private ReadFacts() {}

  private static void readers(Application app, Sightings into) {
    for (Principal principal : app.principals()) {
      if (principal.component() instanceof LambdaFunction function) {
        if (!function.isOnlyCustomResource() && readsTables(function)) {
          function(function, into);
        }
      } else if (principal.component() instanceof StateMachine machine && readsTables(principal)) {
        reader(principal, machine.range(), machine.scans(), "its definition", into);
      }
    }
    for (Resolver resolver : app.resolvers()) {
      for (ResolverStep step : resolver.steps()) {
        if (step.dataSource().kind() == DataSource.Kind.DYNAMODB) {
          Truth scans = step.isRead() ? Truth.of(step.scans()) : Truth.UNKNOWN;
          into.tell(
              scans.isFalse(),
              resolver,
              step.dataSource().id(),
              step.codePlace(),
              resolver + ": " + told("its code", scans));
        }
      }
    }
    for (Route route : app.routes()) {
      Optional<Integration> integration = onTable(route);
      if (integration.isPresent()) {
        String action = integration.get().action().orElse("an action that can't be told");
        boolean keyed = integration.get().action().isPresent() && !action.equals("Scan");
        into.tell(keyed, route, integration.get().range(), route + ": " + action);
      }
    }
  }

  /** Whether a route of an API reads a table itself, be it of this template or not. */
  static boolean hasRoutesOnTables(Application app) {
    for (Route route : app.routes()) {
      if (onTable(route).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integration> onTable(Route route) {
    return route
        .integration()
        .filter(each -> each.service().equals(Optional.of("dynamodb")))
        .filter(each -> !route.isWriteOnly().isTrue());
  }

  private static void function(LambdaFunction function, Sightings into) {
    Principal principal = new Principal(function, Principal.Kind.FUNCTION, function.grants());
    Range place = function.handler().place().orElse(function.range());
    reader(principal, place, scans(function), "its source", into);
  }

  private static void reader(
      Principal principal, Range place, Truth scans, String where, Sightings into) {
    boolean forbidden =
        principal.grants().isComplete() && principal.grants().allow("dynamodb:Scan").isFalse();
    into.tell(
        forbidden || scans.isFalse(),
        principal.component(),
        forbidden ? principal.component().range() : place,
        forbidden ? "its role allows no Scan" : told(where, scans));
  }

  private static String told(String where, Truth scans) {
    return switch (scans) {
      case TRUE -> where + " asks for a Scan";
      case FALSE -> where + " asks for no Scan";
      case UNKNOWN -> "it may scan, as far as can be seen";
    };
  }

  private static boolean readsTables(Principal principal) {
    for (Grant grant : principal.grants().all()) {
      for (Component target : grant.targets()) {
        if (target instanceof Table && grant.service().equals("dynamodb") && grant.mayRead()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean readsTables(LambdaFunction function) {
    Principal principal = new Principal(function, Principal.Kind.FUNCTION, function.grants());
    return readsTables(principal) || !function.handler().tableReads().isEmpty();
  }

  private static Truth scans(LambdaFunction function) {
    Truth scans = function.handler().isFullyRead() ? Truth.FALSE : Truth.UNKNOWN;
    for (TableRead read : function.handler().tableReads()) {
      scans = scans.or(read.scans());
    }
    return scans;
  }

  private static void keys(Application app, Sightings into) {
    for (Table table : app.tables()) {
      Optional<String> sort = table.key().flatMap(key -> key.sort());
      int indexes = table.indexes().size();
      String what =
          sort.map(name -> "sort key " + name).orElse("no sort key")
              + (indexes == 0 ? "" : ", " + indexes + (indexes == 1 ? " index" : " indexes"));
      into.tell(sort.isPresent() || indexes > 0, table, table.range(), what);
    }
  }
}
