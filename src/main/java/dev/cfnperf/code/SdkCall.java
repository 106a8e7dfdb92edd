package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.List;
import java.util.Optional;

/**
 * A call of an AWS operation in the source, whichever SDK and style it's written in.
 *
 * @param service IAM prefix of the service: {@code dynamodb}, {@code states}, {@code events}
 * @param operation name in the service's API: {@code Scan}, {@code StartExecution}
 * @param placement {@link Placement#LAZY} when the answer is kept outside the handler
 * @param arguments the request's parameters by their API names
 * @param targets the tables, queues, topics … it names; empty when they can't be told
 * @param loop the innermost loop around it, loops in callers included; a loop over pages or
 *     attempts gives way to one over records or items
 * @param awaited whether the code waits for this call before it goes on; false for a call started
 *     together with others
 * @param independentOf the call awaited before this one on the same path whose outcome this one
 *     doesn't need, neither as a value nor as a condition
 * @param onErrorPath whether it's only made after something failed
 * @param dax whether it goes through a DynamoDB Accelerator client
 * @param httpMethod the HTTP method of the branch or route that it lies on, where that's told
 * @param cached whether a facility keeps the answer between invocations (Powertools parameters …)
 * @param range the call in the source
 */
public record SdkCall(
    String service,
    String operation,
    Placement placement,
    Arguments arguments,
    List<Target> targets,
    Optional<Loop> loop,
    boolean awaited,
    Optional<Range> independentOf,
    boolean onErrorPath,
    boolean dax,
    Optional<String> httpMethod,
    boolean cached,
    ResultUse results,
    Range range) {

  public SdkCall {
    targets = List.copyOf(targets);
  }

  /** Service and operation as IAM writes them: {@code dynamodb:Scan}. */
  public String api() {
    return service + ":" + operation;
  }

  /** Whether it is this operation, written as {@link #api}. */
  public boolean is(String api) {
    return api.length() == service.length() + 1 + operation.length()
        && api.startsWith(service)
        && api.charAt(service.length()) == ':'
        && api.endsWith(operation);
  }

  /** Whether the handler's path reaches it on each invocation. */
  public boolean isPerInvocation() {
    return placement == Placement.HANDLER && !cached;
  }
}
