package dev.cfnperf.review;

import dev.cfnperf.app.Api;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.Cache;
import dev.cfnperf.app.CacheBehavior;
import dev.cfnperf.app.CacheParameterGroup;
import dev.cfnperf.app.Distribution;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.app.GraphQlCache;
import dev.cfnperf.app.MethodSettings;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for caching where it's due. */
final class CachingFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation(
              "reads-cached",
              "reads of REST APIs are cached on the stage, or by a distribution in front",
              CachingFacts::reads),
          new Observation(
              "cached-at-the-edge",
              "APIs with reads are behind a distribution that caches",
              CachingFacts::edge),
          new Observation(
              "distributions-cache", "distributions keep answers", CachingFacts::distributions),
          new Observation("dax-used", "DAX clusters are used by functions", CachingFacts::dax),
          new Observation(
              "graphql-cached", "GraphQL APIs have a server-side cache", CachingFacts::graphQl),
          new Observation(
              "caches-used", "ElastiCache caches are used by functions", CachingFacts::elastiCache),
          new Observation(
              "expiry-chosen", "cached methods say how long an answer stays", CachingFacts::expiry),
          new Observation(
              "eviction-chosen", "caches say what makes room first", CachingFacts::eviction));

  private CachingFacts() {}

  private static void reads(Application app, Sightings into) {
    for (Route route : app.routes()) {
      if (!route.isRest() || !route.isGet() || !route.isWorthCaching().isTrue()) {
        continue;
      }
      if (route.api().map(Api::isCachedInFront).orElse(false)) {
        into.holds(route, route.range(), route + ": by a distribution in front");
        continue;
      }
      for (Stage stage : app.stages()) {
        if (stage.api().isPresent() && route.api().isPresent() && sameApi(stage, route)) {
          boolean cached = stage.hasCacheCluster().surely(true) && stage.caches(route).isTrue();
          into.tell(
              cached,
              route,
              stage.name(),
              cached ? stage.at("CacheClusterEnabled") : route.range(),
              route + (cached ? ": by the " : ": not by the ") + stage.label());
        }
      }
    }
  }

  private static boolean sameApi(Stage stage, Route route) {
    return stage.api().map(Api::id).equals(route.api().map(Api::id));
  }

  private static void edge(Application app, Sightings into) {
    List<Api> apis = new ArrayList<>(app.restApis());
    apis.addAll(app.httpApis());
    for (Api api : apis) {
      if (api.isCachedInFront()) {
        Api.Front front = api.fronts().get(0);
        into.holds(api, front.distribution().range(), "behind " + front.distribution().id());
      } else if (hasReads(api) && !Subject.isPrivate(api)) {
        into.lacks(api, api.range(), "no distribution that caches, as far as can be seen");
      }
    }
  }

  private static boolean hasReads(Api api) {
    for (Route route : api.routes()) {
      if (route.isGet()) {
        return true;
      }
    }
    return !api.routesKnown().isTrue();
  }

  private static void distributions(Application app, Sightings into) {
    for (Distribution distribution : app.distributions()) {
      for (CacheBehavior behavior : distribution.behaviors()) {
        boolean caches = behavior.caches().isTrue() && behavior.maySomethingStay();
        into.tell(
            caches,
            distribution,
            behavior.pathPattern(),
            behavior.range(),
            behavior + (caches ? "" : " keeps nothing, as far as can be seen"));
      }
    }
  }

  private static void dax(Application app, Sightings into) {
    for (Cache cache : app.caches()) {
      if (cache.service() == Cache.Service.DAX) {
        used(cache, into);
      }
    }
  }

  // MemoryDB is made to be the database itself.
  private static void elastiCache(Application app, Sightings into) {
    for (Cache cache : app.caches()) {
      if (cache.service() == Cache.Service.ELASTICACHE) {
        used(cache, into);
      }
    }
  }

  private static void used(Cache cache, Sightings into) {
    boolean used = !cache.users().isEmpty();
    into.tell(
        used,
        cache,
        cache.range(),
        used ? "used by " + cache.users().get(0).id() : "nothing names it, as far as can be seen");
  }

  private static void graphQl(Application app, Sightings into) {
    for (GraphQlApi api : app.graphQlApis()) {
      Optional<GraphQlCache> cache = api.cache();
      boolean cached = api.hasCache().isTrue() && cache.isPresent();
      into.tell(
          cached,
          api,
          cache.map(GraphQlCache::range).orElse(api.range()),
          cached ? cache.get().behavior().toString() : "none to be seen");
    }
  }

  private static void expiry(Application app, Sightings into) {
    for (Stage stage : app.stages()) {
      for (MethodSettings settings : stage.methodSettings()) {
        if (settings.caches().surely(true)) {
          boolean chosen = !settings.cacheTtl().isDefault();
          into.tell(
              chosen,
              stage,
              settings.toString(),
              settings.at("CacheTtlInSeconds"),
              settings + ": " + settings.cacheTtl() + " s");
        }
      }
    }
  }

  private static void eviction(Application app, Sightings into) {
    for (CacheParameterGroup group : app.cacheParameterGroups()) {
      if (!group.caches().isEmpty()) {
        into.tell(
            group.evictionPolicy().isWritten(),
            group,
            group.evictionPolicy().range(),
            group.evictionPolicy().toString());
      }
    }
  }
}
