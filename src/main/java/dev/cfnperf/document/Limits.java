package dev.cfnperf.document;

/** How much of a document is read before it counts as an attack rather than a template. */
public final class Limits {
  /** Levels of nesting; CloudFormation's own templates stay below 30. */
  public static final int DEPTH = 200;

  /** Nodes that aliases and merge keys may add to those in the text. */
  public static final int ALIASED_NODES = 200_000;

  /** Characters in one scalar: CloudFormation takes templates of 1 MB at most. */
  public static final int SCALAR_LENGTH = 5_000_000;

  /**
   * Characters in one line of YAML: the parser's time grows with their square. CloudFormation takes
   * templates of 1 MB at most; minified ones are JSON.
   */
  public static final int LINE_LENGTH = 500_000;

  /** Characters in one of JSON's keys. */
  public static final int NAME_LENGTH = 50_000;

  /** Characters in one of JSON's numbers. */
  public static final int NUMBER_LENGTH = 1_000;

  private Limits() {}
}
