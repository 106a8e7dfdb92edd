package dev.cfnperf.document;

/** How much of a document is read before it counts as an attack rather than a template. */
public final class Limits {
  /** Levels of nesting; CloudFormation's own templates stay below 30. */
  public static final int DEPTH = 200;

  /** Nodes that aliases and merge keys may add to those in the text. */
  public static final int ALIASED_NODES = 200_000;

  /** Characters in one scalar: CloudFormation takes templates of 1 MB at most. */
  public static final int SCALAR_LENGTH = 5_000_000;

  private Limits() {}
}
