package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/** A function's own address, without an API in front. */
public final class FunctionUrl implements Component {
  private final Resource owner;
  private final LambdaFunction function;
  private final Block settings;
  private final Range range;

  FunctionUrl(Resource owner, LambdaFunction function, Block settings, Range range) {
    this.owner = owner;
    this.function = function;
    this.settings = settings;
    this.range = range;
  }

  /** The resource's id; where SAM makes it, the function's. */
  @Override
  public String id() {
    return owner.id();
  }

  @Override
  public Range range() {
    return range;
  }

  @Override
  public Optional<String> construct() {
    return owner.construct();
  }

  public LambdaFunction function() {
    return function;
  }

  /** {@code NONE}, or {@code AWS_IAM} where requests must be signed. */
  public Value<String> authorization() {
    return settings
        .string("AuthType")
        .orElseGet(() -> new Value.Unknown<>(settings.at("AuthType")));
  }

  /** Whether the answer is passed on while it's being made. */
  public Truth streams() {
    return settings.string("InvokeMode", "BUFFERED").is("RESPONSE_STREAM");
  }

  @Override
  public String toString() {
    return id();
  }
}
