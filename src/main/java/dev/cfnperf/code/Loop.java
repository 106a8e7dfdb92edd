package dev.cfnperf.code;

import dev.cfnperf.source.Range;

/**
 * A loop around a call.
 *
 * @param range where the loop begins
 */
public record Loop(Over over, Form form, Range range) {

  /** What each turn of the loop is for. */
  public enum Over {
    /** One record of the event. */
    RECORDS,
    /** One element of another collection. */
    ITEMS,
    /** The next page of a paginated answer. */
    PAGES,
    /** Another try of the same, or polling. */
    ATTEMPTS
  }

  /** How the loop is written. */
  public enum Form {
    /** {@code for}, {@code while}. */
    STATEMENT,
    /** {@code forEach}, {@code map} with a function. */
    CALLBACK,
    COMPREHENSION,
    /** A batch library calls a function for each record, as Powertools' processors do. */
    PROCESSOR,
    /** The turns run together: {@code Promise.all}, {@code asyncio.gather}, a parallel stream. */
    CONCURRENT
  }

  /** Whether each turn handles a record or an element, so that a batch call could take them all. */
  public boolean isPerElement() {
    return over == Over.RECORDS || over == Over.ITEMS;
  }
}
