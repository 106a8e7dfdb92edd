package dev.cfnperf.rules.access;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class AccessRules {
  /** One line a rule. */
  public static final List<Rule> ALL =
      List.of(
          new ApiCacheOff(),
          new ApiCacheInert(),
          new ApiCompressionOff(),
          new DynamodbScanIntegration(),
          new AppsyncCacheOff(),
          new AppsyncCacheInert(),
          new AppsyncMutationCached(),
          new AppsyncQueryUnbounded(),
          new AppsyncResolverNotBatched());

  private AccessRules() {}
}
