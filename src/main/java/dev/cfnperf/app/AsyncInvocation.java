package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a function is invoked by those who don't wait: retries, and where failed events go. */
public final class AsyncInvocation {
  private final LambdaFunction function;
  private final List<AsyncConfig> configs = new ArrayList<>();

  AsyncInvocation(LambdaFunction function) {
    this.function = function;
    if (function.isSam()) {
      function
          .properties()
          .block("EventInvokeConfig")
          .map(AsyncConfig::new)
          .ifPresent(configs::add);
    }
  }

  void add(AsyncConfig config) {
    configs.add(config);
  }

  /** Whether failed asynchronous events are kept: in a dead-letter queue or another destination. */
  public Truth hasFailureDestination() {
    Truth found = deadLetterConfig().map(AsyncInvocation::hasTarget).orElse(unsetDeadLetter());
    for (AsyncConfig config : configs) {
      found = found.or(config.hasFailureDestination());
    }
    return found;
  }

  private Truth unsetDeadLetter() {
    return function.properties().has(deadLetterName());
  }

  /** Where a destination for failed asynchronous events is or would be set. */
  public Range failureDestinationPlace() {
    return configs.isEmpty() || function.isDurable()
        ? function.properties().at(deadLetterName())
        : configs.get(0).failureDestinationPlace();
  }

  /** Where to write that destination, where a resource of its own configures such events. */
  public Optional<Spot> failureDestinationSpot() {
    return configs.size() == 1
        ? Optional.of(configs.get(0).settings().spot("DestinationConfig").to("OnFailure"))
        : Optional.empty();
  }

  /** Whether what is invoked is surely the function itself: it has no aliases, and no versions. */
  public boolean isOfLatestOnly() {
    return configs.isEmpty() && function.startup().qualifiers().isEmpty();
  }

  /** Times that Lambda runs a failed asynchronous event again: 0 to 2. */
  public Value<Integer> retries() {
    return configs.isEmpty()
        ? new Value.Default<>(AwsFacts.LAMBDA_ASYNC_RETRIES, function.range())
        : configs.get(0).retries();
  }

  /** Where it's set that failed asynchronous events are kept, or that successful ones go on. */
  public List<Range> destinationRanges() {
    List<Range> ranges = new ArrayList<>();
    if (deadLetterConfig().map(AsyncInvocation::hasTarget).orElse(Truth.FALSE).isTrue()) {
      ranges.add(function.properties().at(deadLetterName()));
    }
    for (AsyncConfig config : configs) {
      config.destinationRange().ifPresent(ranges::add);
    }
    return ranges;
  }

  private static Truth hasTarget(Block deadLetter) {
    return deadLetter.has("TargetArn");
  }

  Optional<Block> deadLetterConfig() {
    return function.properties().block(deadLetterName());
  }

  private String deadLetterName() {
    return function.isSam() ? "DeadLetterQueue" : "DeadLetterConfig";
  }

  /** How asynchronous invocations are configured, per alias or for all. */
  List<AsyncConfig> configs() {
    return configs;
  }
}
