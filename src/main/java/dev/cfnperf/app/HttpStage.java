package dev.cfnperf.app;

import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** A stage of an HTTP or WebSocket API: a resource of its own, or the one that SAM makes. */
public final class HttpStage extends OwnedComponent {
  private final Block settings;
  private final Optional<Api> api;

  HttpStage(Resource owner, Block settings, Optional<Api> api) {
    super(owner, owner.range());
    this.settings = settings;
    this.api = api;
  }

  /** The API it's a stage of, if the template declares it. */
  public Optional<Api> api() {
    return api;
  }

  /** As in addresses, with holes as {@code ${…}}; {@code $default} stands in none. */
  public String name() {
    String sams = api.orElse(null) instanceof WebSocketApi ? "default" : "$default";
    return settings
        .text("StageName")
        .map(Text::toString)
        .orElse(owner().isSam() ? sams : "unknown");
  }

  /** Whether each route has metrics of its own. */
  public Value<Boolean> hasDetailedMetrics() {
    return routes().flag("DetailedMetricsEnabled", false);
  }

  /** Requests at once that a route lets through; empty where the account's quota holds. */
  public Optional<Value<Integer>> throttlingBurst() {
    return routes().integer("ThrottlingBurstLimit");
  }

  /** Requests per second that a route lets through; empty where the account's quota holds. */
  public Optional<Value<Integer>> throttlingRate() {
    return routes().integer("ThrottlingRateLimit");
  }

  private Block routes() {
    return settings.block("DefaultRouteSettings").orElseGet(settings::nothing);
  }

  @Override
  public String toString() {
    return id();
  }
}
