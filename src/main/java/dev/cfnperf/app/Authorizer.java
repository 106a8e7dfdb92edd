package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/** A Lambda function that decides who may call an API. */
public final class Authorizer extends OwnedComponent {
  private final String name;
  private final Optional<Api> api;
  private final Optional<LambdaFunction> function;
  private final Value<Integer> ttl;
  private final Spot ttlSpot;
  private final Truth hasIdentitySource;

  Authorizer(
      Resource owner,
      String name,
      Range range,
      Optional<Api> api,
      Optional<LambdaFunction> function,
      Value<Integer> ttl,
      Spot ttlSpot,
      Truth hasIdentitySource) {
    super(owner, range);
    this.name = name;
    this.api = api;
    this.function = function;
    this.ttl = ttl;
    this.ttlSpot = ttlSpot;
    this.hasIdentitySource = hasIdentitySource;
  }

  /** Seconds that an API keeps decisions, unless set: REST APIs do, others don't. */
  static int defaultTtl(Api api) {
    return api instanceof RestApi
        ? AwsFacts.REST_AUTHORIZER_TTL_DEFAULT_SECONDS
        : AwsFacts.HTTP_AUTHORIZER_TTL_DEFAULT_SECONDS;
  }

  /** The API it's for, if the template declares it. */
  public Optional<Api> api() {
    return api;
  }

  /** The function that decides, if the template declares it. */
  public Optional<LambdaFunction> function() {
    return function;
  }

  /** Seconds that a decision is kept; 0 keeps none. */
  public Value<Integer> ttl() {
    return ttl;
  }

  /** Where to write that. */
  public Spot ttlSpot() {
    return ttlSpot;
  }

  /** Whether it names the parts of a request that a kept decision is found by. */
  public Truth hasIdentitySource() {
    return hasIdentitySource;
  }

  /** What the API calls it. */
  @Override
  public String toString() {
    return name;
  }
}
