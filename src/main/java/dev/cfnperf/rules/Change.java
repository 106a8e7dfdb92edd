package dev.cfnperf.rules;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;

/** One change to a template, in nouns; where in the text that is, and how it's written, is open. */
public sealed interface Change {

  /** Whether another change comes to the same, at whichever place that is. */
  default boolean says(Change other) {
    if (this instanceof Set one && other instanceof Set another) {
      return one.value().equals(another.value());
    }
    if (this instanceof Append one && other instanceof Append another) {
      return one.item().equals(another.item());
    }
    return this instanceof Remove && other instanceof Remove;
  }

  /** Gives a setting a value, whether it was there or not. */
  record Set(Spot spot, Content value) implements Change {}

  /** Puts an item at a list's end; the list is made if it isn't there. */
  record Append(Spot list, Content item) implements Change {}

  /** Takes a setting out, and what would be left empty around it. */
  record Remove(Spot spot) implements Change {}

  /**
   * Adds a resource.
   *
   * @param id its name, unless that's taken
   * @param near the logical id of the one that it serves
   */
  record Add(String id, Range near, String type, Content.Fields properties) implements Change {}
}
