package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.List;

/** A CloudFront distribution with its origins and behaviours. */
public final class Distribution extends ResourceComponent {
  private final Block config;
  private final List<Origin> origins = new ArrayList<>();
  private final List<CacheBehavior> behaviors = new ArrayList<>();

  Distribution(Resource resource) {
    super(resource);
    this.config = properties().inner("DistributionConfig");
  }

  Block config() {
    return config;
  }

  void add(Origin origin) {
    origins.add(origin);
  }

  void add(CacheBehavior behavior) {
    behaviors.add(behavior);
  }

  public List<Origin> origins() {
    return origins;
  }

  /** The default behaviour first, then the others in the order in which CloudFront tries them. */
  public List<CacheBehavior> behaviors() {
    return behaviors;
  }

  /** Whether it serves anybody. */
  public Truth isEnabled() {
    return config.flag("Enabled", true).is(true);
  }

  /** The newest HTTP version that viewers may use: {@code http1.1} unless set. */
  public Value<String> httpVersion() {
    return config.string("HttpVersion", AwsFacts.CLOUDFRONT_HTTP_VERSION_DEFAULT);
  }

  /** Where to write a setting of the distribution. */
  public Spot spot(String setting) {
    return config.spot(setting);
  }

  /** Where a setting of the distribution is or would be. */
  public Range at(String setting) {
    return config.at(setting);
  }
}
