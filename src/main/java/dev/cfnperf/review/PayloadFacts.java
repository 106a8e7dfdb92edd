package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CacheBehavior;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.DeliveryStream;
import dev.cfnperf.app.Distribution;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.HttpApi;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.app.S3Delivery;
import dev.cfnperf.app.Table;
import dev.cfnperf.app.TableRead;
import dev.cfnperf.source.Value;
import java.util.List;
import java.util.Optional;

/** What speaks for fetching neither too much nor too little, and for small payloads. */
final class PayloadFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation(
              "reads-by-key", "functions that read tables scan none", PayloadFacts::readers),
          new Observation(
              "table-keys", "tables have a sort key or a secondary index", PayloadFacts::keys),
          new Observation(
              "graphql-offered",
              "clients choose what they fetch by GraphQL",
              PayloadFacts::graphQl),
          new Observation(
              "query-depth-limited",
              "GraphQL APIs limit how deep a query may nest",
              PayloadFacts::depth),
          new Observation(
              "answers-compressed", "answers are compressed", PayloadFacts::compression),
          new Observation(
              "deliveries-compressed",
              "Firehose compresses what it stores, or converts it to columns",
              PayloadFacts::deliveries));

  private PayloadFacts() {}

  private static void readers(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      if (!readsTables(function)) {
        continue;
      }
      boolean complete = function.grants().isComplete();
      boolean forbidden = complete && function.grants().allow("dynamodb:Scan").isFalse();
      boolean read = function.handler().isFullyRead() && !scans(function);
      String what =
          forbidden
              ? "its role allows no Scan"
              : read ? "its source makes none" : "it may, as far as can be seen";
      into.tell(
          forbidden || read,
          function,
          forbidden ? function.range() : function.handler().place().orElse(function.range()),
          what);
    }
  }

  private static boolean readsTables(LambdaFunction function) {
    for (Grant grant : function.grants().all()) {
      for (Component target : grant.targets()) {
        if (target instanceof Table && grant.service().equals("dynamodb") && grant.mayRead()) {
          return true;
        }
      }
    }
    return !function.handler().tableReads().isEmpty();
  }

  private static boolean scans(LambdaFunction function) {
    for (TableRead read : function.handler().tableReads()) {
      if (!read.scans().isFalse()) {
        return true;
      }
    }
    return false;
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

  private static void graphQl(Application app, Sightings into) {
    for (GraphQlApi api : app.graphQlApis()) {
      into.holds(api, api.range(), "a GraphQL API");
    }
  }

  private static void depth(Application app, Sightings into) {
    for (GraphQlApi api : app.graphQlApis()) {
      Value<Integer> limit = api.queryDepthLimit();
      boolean limited = !limit.isDefault() && !limit.is(0).isTrue();
      into.tell(limited, api, limit.range(), limited ? limit + " levels" : "no limit");
    }
  }

  private static void compression(Application app, Sightings into) {
    for (RestApi api : app.restApis()) {
      if (api.servesOnlyBinary().isTrue() || api.streamsOnly().isTrue()) {
        continue;
      }
      Optional<Value<Integer>> size = api.minimumCompressionSize();
      boolean known = size.isPresent() && size.get().get().isPresent();
      into.tell(
          known,
          api,
          size.map(Value::range).orElse(api.range()),
          known ? "from " + size.get() + " bytes on" : "not by the API, as far as can be seen");
    }
    for (HttpApi api : app.httpApis()) {
      if (api.fronts().isEmpty()) {
        into.lacks(api, api.range(), "HTTP APIs compress nothing themselves");
      }
    }
    for (Distribution distribution : app.distributions()) {
      for (CacheBehavior behavior : distribution.behaviors()) {
        boolean compresses = behavior.compress().surely(true);
        into.tell(
            compresses,
            distribution,
            behavior.pathPattern(),
            behavior.compress().range(),
            behavior + (compresses ? "" : " compresses nothing, as far as can be seen"));
      }
    }
  }

  private static void deliveries(Application app, Sightings into) {
    for (DeliveryStream stream : app.deliveryStreams()) {
      for (S3Delivery delivery : stream.deliveries()) {
        if (delivery.role() != S3Delivery.Role.MAIN) {
          continue;
        }
        Value<String> compression = delivery.compression();
        boolean columns = delivery.convertsFormat().isTrue();
        boolean compressed =
            columns
                || delivery.isGzipAlready().isTrue()
                || (compression.isWritten() && !compression.is("UNCOMPRESSED").isTrue());
        into.tell(
            compressed,
            stream,
            delivery.destination(),
            compression.range(),
            columns ? "converted to columns" : compression.toString());
      }
    }
  }
}
