package dev.cfnperf.code;

import dev.cfnperf.source.Range;

/**
 * A client or connection that the source constructs.
 *
 * @param service an AWS service by its IAM prefix ({@code dynamodb}, {@code states}), a database
 *     ({@code postgresql}, {@code redis} …) or {@code http}; {@code unknown} for an SDK client
 *     whose service is computed
 * @param fromEvent whether an argument derives from the event, so that each invocation may need its
 *     own
 * @param dax whether it talks to a DynamoDB Accelerator cluster
 * @param range the construction in the source
 */
public record ConstructedClient(
    Kind kind, String service, Placement placement, boolean fromEvent, boolean dax, Range range) {

  /** What is constructed. */
  public enum Kind {
    SDK_CLIENT,
    /** A connection, pool or engine of a database or an in-memory store. */
    DATABASE,
    /** A session that keeps HTTP connections. */
    HTTP_SESSION
  }
}
