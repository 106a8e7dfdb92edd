package dev.cfnperf.source;

/** How much of a repository is read. {@code docs/security.md} tells what happens beyond. */
public final class Limits {
  /** Megabytes (2^20 bytes) of one file; CloudFormation takes templates of 1 MB at most. */
  public static final int FILE_MEGABYTES = 50;

  /** Seconds of work on one template; one of 20 MB takes some ten. */
  public static final int TEMPLATE_SECONDS = 120;

  /** Folders one in the other, from the one that is searched. */
  public static final int FOLDER_DEPTH = 100;

  /** Asterisks between two slashes of a line in {@code .gitignore}. */
  public static final int GITIGNORE_STARS = 3;

  /** Rules that one suppressing comment names. */
  public static final int RULES_PER_COMMENT = 200;

  private Limits() {}
}
