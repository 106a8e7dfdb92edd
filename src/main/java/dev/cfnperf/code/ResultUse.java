package dev.cfnperf.code;

import java.util.Set;

/**
 * What the source does with the items of a query's or scan's answer.
 *
 * @param filtered whether items are dropped by a condition after they were read
 * @param attributes the attributes that are picked from the items
 * @param whole whether items are passed on as they are; when false, {@code attributes} is all that
 *     is used
 */
public record ResultUse(boolean filtered, Set<String> attributes, boolean whole) {
  /** Nothing is known of it. */
  public static final ResultUse UNKNOWN = new ResultUse(false, Set.of(), true);

  public ResultUse {
    attributes = Set.copyOf(attributes);
  }
}
