package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/** An EventBridge pipe: what polls a source, perhaps enriches, and hands on to one target. */
public final class Pipe extends ResourceComponent {
  private final Optional<Target> enrichment;
  private final Target target;
  private final Poller poller;

  /**
   * A pipe.
   *
   * @param poller its source side, which answers for itself but for what the pipe decides
   */
  Pipe(Resource resource, Poller poller, Optional<Target> enrichment, Target target) {
    super(resource);
    this.enrichment = enrichment;
    this.target = target;
    this.poller = poller;
    poller.partOf(this);
  }

  /** The source side, with its batches, retries and dead-letter queue. */
  public Poller poller() {
    return poller;
  }

  /** What each batch goes through before the target. */
  public Optional<Target> enrichment() {
    return enrichment;
  }

  /** Where batches end up. */
  public Target target() {
    return target;
  }

  /** Whether it runs: its desired state isn't STOPPED. */
  public Truth isEnabled() {
    return properties().string("DesiredState", "RUNNING").is("STOPPED").not();
  }

  /** Whether the pipe waits until the target, a function or state machine, is done. */
  public boolean waitsForTarget() {
    for (String block :
        new String[] {"LambdaFunctionParameters", "StepFunctionStateMachineParameters"}) {
      boolean goesOn =
          properties()
              .block("TargetParameters")
              .flatMap(parameters -> parameters.block(block))
              .flatMap(parameters -> parameters.string("InvocationType"))
              .map(type -> type.surely("FIRE_AND_FORGET"))
              .orElse(false);
      if (goesOn) {
        return false;
      }
    }
    return true;
  }

  /**
   * The most records that enrichment and target surely take at once: 1 where one of them takes no
   * batches, or can't be told.
   */
  public int maxBatch() {
    int enriched = enrichment.map(Pipe::enrichmentBatch).orElse(Integer.MAX_VALUE);
    return Math.min(enriched, AwsFacts.pipeTargetBatch(target.service()));
  }

  // Only functions and state machines take batches there.
  private static int enrichmentBatch(Target enrichment) {
    boolean batches =
        enrichment.service().equals("lambda") || enrichment.service().equals("states");
    return batches ? Integer.MAX_VALUE : 1;
  }

  /** Seconds that enrichment and target may take together; empty where that can't be told. */
  public Optional<Value<Integer>> processingTime() {
    Optional<Value<Integer>> last = waitsForTarget() ? target.timeout() : Optional.empty();
    if (enrichment.isEmpty() || last.isEmpty()) {
      return last;
    }
    return enrichment.get().timeout().flatMap(first -> sum(first, last.get()));
  }

  private static Optional<Value<Integer>> sum(Value<Integer> first, Value<Integer> last) {
    return last.get().map(seconds -> first.map(more -> more + seconds));
  }

  /** Where a property of the pipe is or would be. */
  public Range at(String property) {
    return properties().at(property);
  }
}
