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
          new ApiCacheTtlZero(),
          new ApiCacheKeyMissing(),
          new ApiAuthorizerUncached(),
          new HttpApiUncached(),
          new ApiCompressionOff(),
          new ApiCompressionInvalid(),
          new ApiIntegrationErrorsUnmapped(),
          new CloudfrontCompressOff(),
          new CloudfrontCachingOff(),
          new CloudfrontForwardsAll(),
          new CloudfrontHttp1(),
          new DynamodbScanIntegration(),
          new DynamodbScanCall(),
          new DynamodbScanGrant(),
          new DynamodbIndexProjectsAll(),
          new DynamodbQueryOverfetch(),
          new UncachedReadPath(),
          new DaxUnused(),
          new DaxStrongRead(),
          new ElasticacheNoEviction(),
          new AppsyncCacheOff(),
          new AppsyncCacheInert(),
          new AppsyncMutationCached(),
          new AppsyncQueryUnbounded(),
          new AppsyncResolverNotBatched(),
          new FirehoseUncompressed(),
          new FirehoseRowFormat(),
          new FirehoseSmallBuffer(),
          new GlueRowFormat());

  private AccessRules() {}
}
