package dev.cfnperf.rules.access;

import static dev.cfnperf.app.Noun.ANYTHING;
import static dev.cfnperf.app.Noun.AUTHORIZER;
import static dev.cfnperf.app.Noun.CACHE;
import static dev.cfnperf.app.Noun.CACHE_PARAMETER_GROUP;
import static dev.cfnperf.app.Noun.DELIVERY_STREAM;
import static dev.cfnperf.app.Noun.DISTRIBUTION;
import static dev.cfnperf.app.Noun.FUNCTION_SOURCE;
import static dev.cfnperf.app.Noun.GLUE_TABLE;
import static dev.cfnperf.app.Noun.GRAPHQL_API;
import static dev.cfnperf.app.Noun.HTTP_API;
import static dev.cfnperf.app.Noun.PRINCIPAL;
import static dev.cfnperf.app.Noun.RESOLVER;
import static dev.cfnperf.app.Noun.REST_API;
import static dev.cfnperf.app.Noun.ROUTE;
import static dev.cfnperf.app.Noun.STAGE;
import static dev.cfnperf.app.Noun.TABLE;
import static dev.cfnperf.rules.CatalogueLine.on;

import dev.cfnperf.rules.CatalogueLine;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class AccessRules {
  /** One line a rule. */
  public static final List<CatalogueLine> ALL =
      List.of(
          on(STAGE, "api-cache-off", ApiCacheOff::new),
          on(STAGE, "api-cache-inert", ApiCacheInert::new),
          on(STAGE, "api-cache-ttl-zero", ApiCacheTtlZero::new),
          on(STAGE, "api-cache-key-missing", ApiCacheKeyMissing::new),
          on(AUTHORIZER, "api-authorizer-uncached", ApiAuthorizerUncached::new),
          on(HTTP_API, "http-api-uncached", HttpApiUncached::new),
          on(REST_API, "api-compression-off", ApiCompressionOff::new),
          on(REST_API, "api-compression-invalid", ApiCompressionInvalid::new),
          on(ROUTE, "api-integration-errors-unmapped", ApiIntegrationErrorsUnmapped::new),
          on(DISTRIBUTION, "cloudfront-compress-off", CloudfrontCompressOff::new),
          on(DISTRIBUTION, "cloudfront-caching-off", CloudfrontCachingOff::new),
          on(DISTRIBUTION, "cloudfront-forwards-all", CloudfrontForwardsAll::new),
          on(DISTRIBUTION, "cloudfront-http1", CloudfrontHttp1::new),
          on(ANYTHING, "dynamodb-scan-integration", DynamodbScanIntegration::new),
          on(FUNCTION_SOURCE, "dynamodb-scan-call", DynamodbScanCall::new),
          on(PRINCIPAL, "dynamodb-scan-grant", DynamodbScanGrant::new),
          on(TABLE, "dynamodb-index-projects-all", DynamodbIndexProjectsAll::new),
          on(FUNCTION_SOURCE, "dynamodb-query-overfetch", DynamodbQueryOverfetch::new),
          on(ROUTE, "uncached-read-path", UncachedReadPath::new),
          on(CACHE, "dax-unused", DaxUnused::new),
          on(FUNCTION_SOURCE, "dax-strong-read", DaxStrongRead::new),
          on(CACHE_PARAMETER_GROUP, "elasticache-no-eviction", ElasticacheNoEviction::new),
          on(GRAPHQL_API, "appsync-cache-off", AppsyncCacheOff::new),
          on(GRAPHQL_API, "appsync-cache-inert", AppsyncCacheInert::new),
          on(RESOLVER, "appsync-mutation-cached", AppsyncMutationCached::new),
          on(GRAPHQL_API, "appsync-query-unbounded", AppsyncQueryUnbounded::new),
          on(GRAPHQL_API, "appsync-resolver-not-batched", AppsyncResolverNotBatched::new),
          on(DELIVERY_STREAM, "firehose-uncompressed", FirehoseUncompressed::new),
          on(DELIVERY_STREAM, "firehose-row-format", FirehoseRowFormat::new),
          on(DELIVERY_STREAM, "firehose-small-buffer", FirehoseSmallBuffer::new),
          on(GLUE_TABLE, "glue-row-format", GlueRowFormat::new));

  private AccessRules() {}
}
