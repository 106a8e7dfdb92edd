package dev.cfnperf.app;

import dev.cfnperf.code.Arguments;
import dev.cfnperf.code.Loop;
import dev.cfnperf.code.Placement;
import dev.cfnperf.code.SdkCall;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Service and operation as IAM writes them: {@code dynamodb:Scan}. */
  public String api() {
    return call.api();
  }

  /** The operation as people call it: {@code Scan}. */
  public String operation() {
    return call.operation();
  }

  /** As people call it: {@code DynamoDB UpdateItem}. */
  public String label() {
    return RelayFacts.serviceName(call.service()) + " " + operation();
  }

  /** The call in the source. */
  public Range range() {
    return call.range();
  }

  /** Whether the handler, or what runs before it, gets there, as far as was followed. */
  public boolean isReached() {
    return call.placement() != Placement.UNREACHABLE;
  }

  /** Whether it's made on each invocation, with nothing that keeps its answer. */
  public boolean isPerInvocation() {
    return call.isPerInvocation();
  }

  /** Whether it's only made after something failed. */
  public boolean isOnErrorPath() {
    return call.onErrorPath();
  }

  /** Whether it goes through a DynamoDB Accelerator client. */
  public boolean isThroughDax() {
    return call.dax();
  }

  /** Whether it surely only reads; reading a queue takes messages off it, and isn't meant. */
  public boolean isRead() {
    return new AwsAction(
            Optional.of(call.service()), Optional.of(call.operation()), Optional.empty())
        .isRead()
        .isTrue();
  }

  /** The loop around it, written by the function's author, that takes an element each turn. */
  public Optional<Range> elementLoop() {
    return call.loop()
        .filter(loop -> loop.isPerElement() && loop.form() != Loop.Form.PROCESSOR)
        .map(Loop::range);
  }

  /** Whether a part of the event goes into the request, so that each invocation's is another. */
  public boolean isOfEvent() {
    for (Arguments.Argument argument : call.arguments().named().values()) {
      if (argument.fromEvent()) {
        return true;
      }
    }
    return false;
  }

  /** The call waited for before this one although this one needs nothing of its outcome. */
  public Optional<FunctionCall> needlesslyAfter() {
    if (call.awaited() && call.independentOf().isPresent()) {
      for (FunctionCall other : function.calls()) {
        if (other.range().equals(call.independentOf().get())) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  /** What it goes to, as a message names it: by logical id, or as the source writes it. */
  public Optional<String> targetName() {
    return targets.isEmpty()
        ? call.targets().isEmpty() ? Optional.empty() : call.targets().get(0).name()
        : Optional.of(targets.get(0).id());
  }

  /** Whether a parameter is passed, by its name in the API. */
  public Truth passes(String parameter) {
    return call.arguments().has(parameter);
  }

  /** Whether a parameter is this text; false only if that's certain. */
  public Truth passes(String parameter, String text) {
    return call.arguments().is(parameter, text);
  }

  /** The text of a parameter, where the source tells it. */
  public Optional<String> parameter(String name) {
    return call.arguments().text(name);
  }

  /** Whether a list parameter is written out with elements in it, rather than passed on. */
  public boolean writesOut(String parameter) {
    return call.arguments().get(parameter).map(list -> list.elements().orElse(0)).orElse(0) > 0;
  }

  /** The attributes picked from the items it gives; empty where items are passed on whole. */
  public Set<String> pickedAttributes() {
    return call.results().whole() ? Set.of() : call.results().attributes();
  }

  /** Whether items that it gave are dropped by a condition in the code. */
  public boolean isFilteredAfterwards() {
    return call.results().filtered();
  }
}
