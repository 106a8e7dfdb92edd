package dev.cfnperf.app;

import dev.cfnperf.code.Behaviour;
import dev.cfnperf.code.Facility;
import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.HandlerFunction;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a function's handler does, going by its source; nothing is known where none was read. */
public final class HandlerSource {
  private final LambdaFunction function;
  private final Optional<FunctionCode> code;

  HandlerSource(LambdaFunction function) {
    this.function = function;
    this.code = function.source();
  }

  /** Whether all that the handler reaches was read, so that a call that isn't there isn't made. */
  public boolean isFullyRead() {
    return code.isPresent() && code.get().isRead() && code.get().complete();
  }

  /** The handler's name in its file. */
  public Optional<Range> place() {
    return code.flatMap(FunctionCode::handler).map(HandlerFunction::range);
  }

  /** Whether it's written in JavaScript or TypeScript. */
  public boolean isNode() {
    return code.isPresent() && code.get().language().isNode();
  }

  /** The AWS operations that the handler, or what runs before it, calls. */
  public List<FunctionCall> calls() {
    List<FunctionCall> reached = new ArrayList<>();
    for (FunctionCall call : function.calls()) {
      if (call.isReached()) {
        reached.add(call);
      }
    }
    return reached;
  }

  /**
   * The one call that it makes of what it's given, if it does nothing else. Not each of these is a
   * relay: what is called may be out of reach of what invokes it.
   */
  public Optional<FunctionCall> onlyCall() {
    return Relays.onlyCall(function);
  }

  /** Its reads of several items of a table at once. */
  public List<TableRead> tableReads() {
    List<TableRead> reads = new ArrayList<>();
    for (FunctionCall call : calls()) {
      TableRead.of(call).ifPresent(reads::add);
    }
    return reads;
  }

  /** Whether it calls an operation, written {@code secretsmanager:PutSecretValue}. */
  public boolean calls(String api) {
    for (FunctionCall call : calls()) {
      if (call.is(api)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an extension or a library keeps secrets and parameters between its invocations. */
  public boolean keepsConfiguration() {
    return behaviour().uses(Facility.Kind.POWERTOOLS_PARAMETERS)
        || behaviour().uses(Facility.Kind.LOCAL_EXTENSION)
        || behaviour().uses(Facility.Kind.SECRETS_CACHE);
  }

  /** Whether it does the same on each invocation, whatever it's given. */
  boolean isStraight() {
    return code.isPresent() && behaviour().decisions().isEmpty();
  }

  /** Whether it takes record 0 of a batch and never another. */
  public Truth readsFirstRecordOnly() {
    return behaviour().readsFirstRecordOnly();
  }

  /** Whether no answer of it has batchItemFailures, not even an empty list. */
  public boolean neverAnswersFailures() {
    return behaviour().batchItemFailures() == Behaviour.BatchFailures.NEVER;
  }

  /** Whether it sends to the connections of a WebSocket API. */
  public Truth postsToConnections() {
    if (!behaviour().postsToConnections().isEmpty()) {
      return Truth.TRUE;
    }
    return isFullyRead() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Behaviour behaviour() {
    return code.map(FunctionCode::behaviour).orElse(Behaviour.UNKNOWN);
  }
}
