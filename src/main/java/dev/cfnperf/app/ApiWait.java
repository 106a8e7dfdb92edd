package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Value;

/**
 * An API that waits for a function's answer.
 *
 * @param label what waits: {@code REST API Shop} for a route, or for an authorizer
 * @param range the route or authorizer
 * @param timeout milliseconds after which the API gives up
 */
public record ApiWait(String label, Range range, Value<Integer> timeout) {}
