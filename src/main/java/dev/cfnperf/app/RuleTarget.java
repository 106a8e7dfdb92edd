package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;

/**
 * The way from an EventBridge rule to one of its targets. SAM's {@code Schedule}, {@code
 * EventBridgeRule} and {@code CloudWatchEvent} are such ways.
 */
public final class RuleTarget extends Delivery {
  RuleTarget(
      Resource owner, String resourceId, String label, Block item, Target target, Truth enabled) {
    super(owner, resourceId, label, item, target, enabled);
  }
}
