package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/** The server-side cache of a GraphQL API. */
public final class GraphQlCache implements Component {
  private final Resource owner;
  private final Block settings;

  GraphQlCache(Resource owner, Block settings) {
    this.owner = owner;
    this.settings = settings;
  }

  /** The cache's own id or, in SAM, that of the API that it's written in. */
  @Override
  public String id() {
    return owner.id();
  }

  @Override
  public Range range() {
    return settings.place();
  }

  @Override
  public Optional<String> construct() {
    return owner.construct();
  }

  /**
   * {@code PER_RESOLVER_CACHING}, {@code FULL_REQUEST_CACHING}, {@code OPERATION_LEVEL_CACHING}.
   */
  public Value<String> behavior() {
    // Required: there is no default to fall back on.
    return settings
        .string("ApiCachingBehavior")
        .orElseGet(() -> new Value.Unknown<>(settings.place()));
  }

  /** Where the behaviour is or would be. */
  public Range behaviorPlace() {
    return settings.at("ApiCachingBehavior");
  }
}
