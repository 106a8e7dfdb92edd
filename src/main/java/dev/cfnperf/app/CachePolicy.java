package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long CloudFront keeps answers and by what it tells requests apart: a cache policy of the
 * template, one that CloudFront provides, or the settings of old that stand in the behaviour
 * itself.
 */
public final class CachePolicy {
  private static final String KEY = "ParametersInCacheKeyAndForwardedToOrigin";

  private final String label;
  private final Optional<Component> declaration;
  private final Block ttls;
  private final Optional<ManagedCachePolicy> managed;
  private final Value<Boolean> compresses;
  private final Value<String> cookies;
  private final List<KeyHeader> headers;
  private final boolean known;
  private final List<CacheBehavior> behaviors = new ArrayList<>();

  /**
   * A header whose value is part of the cache key.
   *
   * @param name in the text's case; {@code *} for all headers
   */
  public record KeyHeader(String name, Range range) {}

  private CachePolicy(
      String label,
      Optional<Component> declaration,
      Block ttls,
      Optional<ManagedCachePolicy> managed,
      Value<Boolean> compresses,
      Value<String> cookies,
      List<KeyHeader> headers,
      boolean known) {
    this.label = label;
    this.declaration = declaration;
    this.ttls = ttls;
    this.managed = managed;
    this.compresses = compresses;
    this.cookies = cookies;
    this.headers = headers;
    this.known = known;
  }

  /** A cache policy of the template. */
  static CachePolicy declared(Resource resource) {
    Block config = inner(resource.properties(), "CachePolicyConfig");
    Block key = inner(config, KEY);
    Block cookies = inner(key, "CookiesConfig");
    return new CachePolicy(
        "cache policy " + resource.id(),
        Optional.of(new OtherComponent(resource)),
        config,
        Optional.empty(),
        compresses(key),
        cookies.string("CookieBehavior", "none"),
        keyHeaders(inner(key, "HeadersConfig")),
        true);
  }

  /** What a behaviour names; what it doesn't tell is unknown. */
  static CachePolicy provided(Block behavior) {
    Range place = behavior.at("CachePolicyId");
    Optional<ManagedCachePolicy> managed =
        behavior.text("CachePolicyId").flatMap(Text::known).flatMap(ManagedCachePolicy::byId);
    return managed.isPresent()
        ? new CachePolicy(
            "managed cache policy " + managed.get().name(),
            Optional.empty(),
            behavior,
            managed,
            new Value.Known<>(managed.get().gzip() || managed.get().brotli(), place),
            new Value.Known<>(managed.get().cookies(), place),
            List.of(),
            true)
        : new CachePolicy(
            "a cache policy declared elsewhere",
            Optional.empty(),
            behavior,
            managed,
            new Value.Unknown<>(place),
            new Value.Unknown<>(place),
            List.of(),
            false);
  }

  /** A behaviour's own settings, which hold where it names no cache policy. */
  static CachePolicy legacy(Block behavior) {
    Block forwarded = inner(behavior, "ForwardedValues");
    List<KeyHeader> headers = new ArrayList<>();
    addHeaders(forwarded, headers);
    return new CachePolicy(
        "the behaviour's own settings",
        Optional.empty(),
        behavior,
        Optional.empty(),
        // Without a cache policy CloudFront still compresses by gzip.
        new Value.Default<>(true, behavior.place()),
        inner(forwarded, "Cookies").string("Forward", "none"),
        headers,
        true);
  }

  private static Block inner(Block outer, String name) {
    return outer.block(name).orElseGet(() -> outer.inner(name).pointingAt(outer.at(name)));
  }

  /** Where to write a setting that makes it compress; empty if the template doesn't declare it. */
  public Optional<Spot> compressionSpot(String setting) {
    return declaration.isPresent() ? Optional.of(inner(ttls, KEY).spot(setting)) : Optional.empty();
  }

  private static Value<Boolean> compresses(Block key) {
    Value<Boolean> gzip = key.flag("EnableAcceptEncodingGzip", false);
    Value<Boolean> brotli = key.flag("EnableAcceptEncodingBrotli", false);
    if (brotli.surely(true) || (brotli.isUnknown() && !gzip.surely(true))) {
      return brotli;
    }
    return gzip;
  }

  private static List<KeyHeader> keyHeaders(Block config) {
    List<KeyHeader> headers = new ArrayList<>();
    if (config.string("HeaderBehavior", "none").surely("whitelist")) {
      addHeaders(config, headers);
    }
    return headers;
  }

  private static void addHeaders(Block block, List<KeyHeader> headers) {
    for (Text header : block.texts("Headers")) {
      header.known().ifPresent(name -> headers.add(new KeyHeader(name, header.range())));
    }
  }

  void appliesTo(CacheBehavior behavior) {
    behaviors.add(behavior);
  }

  /** The template's behaviours that it's for. */
  public List<CacheBehavior> behaviors() {
    return behaviors;
  }

  /** The policy's resource, if the template declares it. */
  public Optional<Component> declaration() {
    return declaration;
  }

  /** Whether CloudFront provides it. */
  public boolean isManaged() {
    return managed.isPresent();
  }

  /** The name of one that CloudFront provides, as {@code CachingOptimized}. */
  public Optional<String> managedName() {
    return managed.map(ManagedCachePolicy::name);
  }

  /** Whether it stands in the behaviour rather than in a policy. */
  public boolean isLegacy() {
    return known && managed.isEmpty() && declaration.isEmpty();
  }

  /** Seconds that an answer is kept at most; 0 keeps none. */
  public Value<Integer> maxTtl() {
    return ttl(
        "MaxTTL",
        managed.map(ManagedCachePolicy::maxTtl),
        AwsFacts.CLOUDFRONT_MAX_TTL_DEFAULT_SECONDS);
  }

  /** Seconds that an answer is kept where the origin doesn't say. */
  public Value<Integer> defaultTtl() {
    return ttl(
        "DefaultTTL",
        managed.map(ManagedCachePolicy::defaultTtl),
        AwsFacts.CLOUDFRONT_TTL_DEFAULT_SECONDS);
  }

  /** Seconds that an answer is kept at least. */
  public Value<Integer> minTtl() {
    return ttl("MinTTL", managed.map(ManagedCachePolicy::minTtl), 0);
  }

  private Value<Integer> ttl(String name, Optional<Integer> ofManaged, int otherwise) {
    if (ofManaged.isPresent()) {
      return new Value.Known<>(ofManaged.get(), ttls.at("CachePolicyId"));
    }
    return known ? ttls.integer(name, otherwise) : new Value.Unknown<>(ttls.at("CachePolicyId"));
  }

  /** Whether times to live of zero keep everything out of the cache. */
  public Truth isOff() {
    return maxTtl().is(0);
  }

  /** Whether all headers are part of the cache key, so that no answer is kept. */
  public boolean keepsAllHeaders() {
    for (KeyHeader header : headers) {
      if (header.name().equals("*")) {
        return true;
      }
    }
    return false;
  }

  /** Whether gzip or Brotli forms of answers may be kept and made. */
  public Value<Boolean> compresses() {
    return compresses;
  }

  /** Cookies in the cache key: {@code none}, {@code all}, {@code whitelist}, {@code allExcept}. */
  public Value<String> cookies() {
    return cookies;
  }

  /** The headers in the cache key, as far as they are known. */
  public List<KeyHeader> headers() {
    return headers;
  }

  /** As a message calls it: {@code managed cache policy CachingDisabled}. */
  @Override
  public String toString() {
    return label;
  }
}
