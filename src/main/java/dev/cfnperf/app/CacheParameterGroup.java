package dev.cfnperf.app;

import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.List;

/** Settings that ElastiCache clusters share. */
public final class CacheParameterGroup extends ResourceComponent {
  private final List<Cache> caches = new ArrayList<>();

  CacheParameterGroup(Resource resource) {
    super(resource);
  }

  void appliesTo(Cache cache) {
    caches.add(cache);
  }

  /** The template's caches that have these settings. */
  public List<Cache> caches() {
    return caches;
  }

  /** What a full cache does to make room, by the name of Redis: {@code allkeys-lru}. */
  public Value<String> evictionPolicy() {
    return properties()
        .block("Properties")
        .orElseGet(() -> properties().nothing())
        .string("maxmemory-policy", AwsFacts.ELASTICACHE_EVICTION_DEFAULT);
  }
}
