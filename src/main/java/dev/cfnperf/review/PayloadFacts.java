package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CacheBehavior;
import dev.cfnperf.app.DeliveryStream;
import dev.cfnperf.app.Distribution;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.HttpApi;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.app.S3Delivery;
import dev.cfnperf.source.Value;
import java.util.List;
import java.util.Optional;

/** What speaks for clients that choose what they fetch, and for small payloads. */
final class PayloadFacts {
  static final List<Observation> ALL =
      List.of(
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
