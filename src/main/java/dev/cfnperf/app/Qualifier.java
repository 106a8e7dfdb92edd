package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import java.util.Optional;

/**
 * A published version of a function or an alias that points to one: what provisioned concurrency
 * and SnapStart work on.
 */
public final class Qualifier {
  private final LambdaFunction function;
  private final Kind kind;
  private final String name;
  private final Block settings;
  private final Range range;
  private Truth scaled = Truth.FALSE;

  /** The name of what isn't published: the function's code as it is. */
  public static final String LATEST = "$LATEST";

  /** What the qualifier is. */
  public enum Kind {
    ALIAS,
    VERSION
  }

  Qualifier(LambdaFunction function, Kind kind, String name, Block settings, Range range) {
    this.function = function;
    this.kind = kind;
    this.name = name;
    this.settings = settings;
    this.range = range;
  }

  public LambdaFunction function() {
    return function;
  }

  public Kind kind() {
    return kind;
  }

  /** The alias's name, or the logical id of a version; holes are {@code ${…}}. */
  public String name() {
    return name;
  }

  /** The version that an alias points to, by its logical id or number; empty if SAM makes it. */
  Optional<String> version() {
    return kind == Kind.ALIAS
        ? settings
            .text("FunctionVersion")
            .map(text -> Links.idOf(text.soleSymbol().orElse(text.pattern())))
        : Optional.empty();
  }

  /** Where it's declared: the resource, or SAM's AutoPublishAlias. */
  public Range range() {
    return range;
  }

  /** Environments that are kept initialized; 0 where none are asked for. */
  public Value<Integer> provisionedConcurrency() {
    return settings
        .block("ProvisionedConcurrencyConfig")
        .map(config -> config.integer("ProvisionedConcurrentExecutions", 0))
        .orElseGet(
            () ->
                settings.has("ProvisionedConcurrencyConfig").isFalse()
                    ? new Value.Default<>(0, settings.place())
                    : new Value.Unknown<>(settings.at("ProvisionedConcurrencyConfig")));
  }

  /** Whether environments are kept initialized. */
  public Truth hasProvisionedConcurrency() {
    return settings
        .has("ProvisionedConcurrencyConfig")
        .and(provisionedConcurrency().is(0).not().or(Truth.of(isUnclearNumber())));
  }

  // A number that can't be told is still asked for.
  private boolean isUnclearNumber() {
    return settings.block("ProvisionedConcurrencyConfig").isPresent()
        && provisionedConcurrency().isUnknown();
  }

  /** Where provisioned concurrency is or would be set. */
  public Range provisionedConcurrencyPlace() {
    return settings.at("ProvisionedConcurrencyConfig");
  }

  void scaledBy(Truth target) {
    scaled = scaled.or(target);
  }

  /** Whether Application Auto Scaling adjusts the provisioned concurrency. */
  public Truth isScaled() {
    return scaled;
  }

  /** As a message names it: {@code alias live}. */
  @Override
  public String toString() {
    return (kind == Kind.ALIAS ? "alias " : "version ") + name;
  }
}
