package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a distribution does with the requests for one pattern of paths. */
public final class CacheBehavior {
  /** The pattern of the default behaviour. */
  static final String ALL_PATHS = "*";

  private final Distribution distribution;
  private final Block settings;
  private final boolean isDefault;
  private final CachePolicy policy;
  private final Optional<Origin> origin;

  CacheBehavior(
      Distribution distribution,
      Block settings,
      boolean isDefault,
      CachePolicy policy,
      Optional<Origin> origin) {
    this.distribution = distribution;
    this.settings = settings;
    this.isDefault = isDefault;
    this.policy = policy;
    this.origin = origin;
  }

  public Distribution distribution() {
    return distribution;
  }

  /** Where the requests go that the cache can't answer; empty if the text doesn't tell. */
  public Optional<Origin> origin() {
    return origin;
  }

  public CachePolicy policy() {
    return policy;
  }

  /** The block of the behaviour, or the key that it stands under. */
  public Range range() {
    return settings.place();
  }

  /** Where a setting is or would be. */
  public Range at(String setting) {
    return settings.at(setting);
  }

  /** Where to write a setting. */
  public Spot spot(String setting) {
    return settings.spot(setting);
  }

  Block settings() {
    return settings;
  }

  /** Paths it's for: {@code *} for the default one, with holes as {@code ${…}}. */
  public String pathPattern() {
    return isDefault
        ? ALL_PATHS
        : settings.text("PathPattern").map(Text::toString).orElse("${PathPattern}");
  }

  /** The methods that it lets through, {@code GET} and {@code HEAD} unless set. */
  public List<String> allowedMethods() {
    List<Text> methods = settings.texts("AllowedMethods");
    return methods.isEmpty()
        ? List.of("GET", "HEAD")
        : methods.stream().map(Text::toString).toList();
  }

  /** Whether CloudFront compresses what the origin doesn't. */
  public Value<Boolean> compress() {
    return settings.flag("Compress", false);
  }

  /** Whether answers are kept at all. */
  public Truth caches() {
    return policy.isOff().not().and(Truth.of(!policy.keepsAllHeaders()));
  }

  /** Whether any answer may stay, given that most APIs don't say how long theirs may be kept. */
  public boolean maySomethingStay() {
    boolean untold =
        origin
            .map(what -> what.kind().isApi() || what.kind() == Origin.Kind.FUNCTION_URL)
            .orElse(false);
    return !policy.isOff().isTrue() && !(untold && policy.defaultTtl().surely(0));
  }

  /** The origin request policy it names, by id or reference. */
  public Optional<String> originRequestPolicy() {
    return settings.text("OriginRequestPolicyId").map(Text::toString);
  }

  /**
   * The routes of the template's API that its requests may be for, by the known parts of both
   * paths. The first part that the origin sees may be the API's stage.
   */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    Optional<Api> api = origin.flatMap(Origin::api);
    if (api.isEmpty()) {
      return routes;
    }
    String path = origin.get().path() + (pathPattern().startsWith("/") ? "" : "/") + pathPattern();
    String known = until(path, "*?$");
    int second = known.indexOf('/', 1);
    String behindStage = second < 0 ? "" : known.substring(second);
    for (Route route : api.get().routes()) {
      String start = until(route.path(), "{$");
      if (agree(known, start) || agree(behindStage, start)) {
        routes.add(route);
      }
    }
    return routes;
  }

  private static String until(String path, String stops) {
    int end = 0;
    while (end < path.length() && stops.indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return path.substring(0, end);
  }

  private static boolean agree(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  /** Whether it serves what can be kept, as far as the routes behind it show. */
  public Truth servesGetRequests() {
    Optional<Api> api = origin.flatMap(Origin::api);
    if (api.isEmpty()) {
      return Truth.TRUE;
    }
    if (api.get() instanceof WebSocketApi) {
      return Truth.FALSE;
    }
    Truth serves = api.get().routesKnown().not();
    for (Route route : routes()) {
      if (route.isGet() || route.isAny() || route.method().isEmpty()) {
        serves = serves.or(route.isWorthCaching());
      }
    }
    return serves;
  }

  /** Whether the API behind it keeps answers itself. */
  public Truth isCachedBehind() {
    Truth caches = Truth.FALSE;
    if (origin.flatMap(Origin::api).orElse(null) instanceof RestApi api) {
      for (Stage stage : api.stages()) {
        caches = caches.or(stage.hasCacheCluster().is(true).and(stage.cachesAnyMethod()));
      }
    }
    return caches;
  }

  /** Whether some of its answers are for everybody rather than for one known caller. */
  public Truth servesAnybody() {
    if (origin.isEmpty() || mayAnswerAtEdge()) {
      return Truth.UNKNOWN;
    }
    Origin from = origin.get();
    return switch (from.kind()) {
      case UNKNOWN, API_ELSEWHERE, WEBSOCKET_API -> Truth.UNKNOWN;
      case REST_API, HTTP_API -> servesAnybodyByRoutes();
      case FUNCTION_URL ->
          from.functionUrl()
              .map(url -> url.authorization().is("NONE").or(Truth.of(from.isSigned())))
              .orElse(Truth.UNKNOWN);
      case BUCKET, LOAD_BALANCER, HOST -> Truth.TRUE;
    };
  }

  private Truth servesAnybodyByRoutes() {
    Truth anybody = Truth.FALSE;
    for (Route route : routes()) {
      if (route.isGet() || route.isAny()) {
        anybody = anybody.or(route.isAuthorized().not());
      }
    }
    return anybody;
  }

  /** Whether a function at the edge sees the requests first, and may answer them itself. */
  public boolean mayAnswerAtEdge() {
    for (Block association : settings.blocks("LambdaFunctionAssociations")) {
      if (!association.string("EventType", "").surely("origin-response")
          && !association.string("EventType", "").surely("viewer-response")) {
        return true;
      }
    }
    return !settings.has("LambdaFunctionAssociations").isFalse()
        && settings.isUnclear("LambdaFunctionAssociations");
  }

  /** As a message calls it: {@code default behaviour}, {@code behaviour /api/*}. */
  @Override
  public String toString() {
    return isDefault ? "default behaviour" : "behaviour " + pathPattern();
  }
}
