package dev.cfnperf.app;

import dev.cfnperf.code.SdkCall;
import java.util.List;

/**
 * A call of an AWS operation in a function's source, with what it goes to in the graph.
 *
 * @param targets the tables, queues, functions … of the template that it names; empty where it
 *     names none or can't be told
 */
public record FunctionCall(LambdaFunction function, SdkCall call, List<Component> targets) {
  public FunctionCall {
    targets = List.copyOf(targets);
  }

  /** Whether it's this operation, written {@code dynamodb:Scan}. */
  public boolean is(String api) {
    return call.is(api);
  }
}
