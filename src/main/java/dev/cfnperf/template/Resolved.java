package dev.cfnperf.template;

import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Sequence;

/**
 * What a node comes to under one scenario. Items and fields are themselves still to be resolved.
 */
sealed interface Resolved {
  /** A string, number or boolean, maybe with holes. */
  record Chars(Text text) implements Resolved {}

  /** A list. */
  record Items(Sequence sequence) implements Resolved {}

  /** A map. */
  record Fields(Mapping mapping) implements Resolved {}

  /** Nothing: {@code AWS::NoValue}, null, or no such property. */
  record Absent() implements Resolved {}

  /** Something, but neither its shape nor its value can be told. */
  record Unknown() implements Resolved {}

  Resolved ABSENT = new Absent();
  Resolved UNKNOWN = new Unknown();
}
