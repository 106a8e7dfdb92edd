package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
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
        origin.map(what -> what.kind().isApi() || what.kind() == Origin.Kind.FUNCTION_URL)
            .orElse(false);
    return !policy.isOff().isTrue() && !(untold && policy.defaultTtl().surely(0));
  }

  /** The origin request policy it names, by id or reference. */
  public Optional<String> originRequestPolicy() {
    return settings.text("OriginRequestPolicyId").map(Text::toString);
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
