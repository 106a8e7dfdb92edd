package dev.cfnperf.code;

import dev.cfnperf.source.Range;

/**
 * The function that Lambda calls.
 *
 * @param name as the source names it, with its class where it has one: {@code App.handleRequest}
 * @param range its name in the source or, for a function without a name, where it begins
 */
public record HandlerFunction(String name, Range range) {

  /** The handler's file, as people are shown it. */
  public String file() {
    return range.file();
  }
}
