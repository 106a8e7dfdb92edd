package dev.cfnperf.app;

import dev.cfnperf.source.BuiltInTable;
import java.util.Map;
import java.util.Optional;

/**
 * A cache policy that CloudFront provides; the list with its source is {@code
 * cache-policies.properties}.
 *
 * @param cookies {@code none} or {@code all}: which are part of the cache key
 */
record ManagedCachePolicy(
    String id,
    String name,
    int minTtl,
    int defaultTtl,
    int maxTtl,
    boolean gzip,
    boolean brotli,
    String cookies) {

  static Optional<ManagedCachePolicy> byId(String id) {
    return Optional.ofNullable(All.BY_ID.get(id)).map(facts -> of(id, facts.split(" ", -1)));
  }

  private static ManagedCachePolicy of(String id, String[] facts) {
    return new ManagedCachePolicy(
        id,
        facts[0],
        Integer.parseInt(facts[1]),
        Integer.parseInt(facts[2]),
        Integer.parseInt(facts[3]),
        Boolean.parseBoolean(facts[4]),
        Boolean.parseBoolean(facts[5]),
        facts[6]);
  }

  // Read when the first distribution asks.
  private static final class All {
    static final Map<String, String> BY_ID =
        BuiltInTable.beside(ManagedCachePolicy.class, "cache-policies.properties");
  }
}
