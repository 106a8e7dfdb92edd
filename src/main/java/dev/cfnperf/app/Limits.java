package dev.cfnperf.app;

/** How much of what a template describes is read. {@code docs/security.md} tells of beyond. */
public final class Limits {
  /** Characters of one GraphQL schema. */
  public static final int SCHEMA_CHARACTERS = 1_048_576;

  /** Tokens of one GraphQL schema. */
  public static final int SCHEMA_TOKENS = 200_000;

  /** Rules of GraphQL's grammar inside each other. */
  public static final int SCHEMA_DEPTH = 100;

  /** Resources of a REST API's path one below the other. */
  public static final int PATH_DEPTH = 100;

  private Limits() {}
}
