package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;

/** A function's own address, without an API in front. */
public final class FunctionUrl extends OwnedComponent {
  private final LambdaFunction function;
  private final Block settings;

  FunctionUrl(Resource owner, LambdaFunction function, Block settings, Range range) {
    super(owner, range);
    this.function = function;
    this.settings = settings;
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
