package dev.cfnperf.code;

/**
 * How much function source is read. {@code docs/security.md} tells what happens beyond: less is
 * known, and less is said.
 */
public final class Limits {
  /** Bytes of one manifest, or one source file in a language that isn't parsed. */
  public static final int FILE_BYTES = 2 << 20;

  /** Bytes of one source file that is parsed. Nobody writes larger ones; bundlers do. */
  public static final int PARSED_BYTES = 1 << 19;

  /** Steps of the parser for one file. Source takes about one for each byte. */
  public static final int PARSER_STEPS = 1_000_000;

  /** Files of one function that are followed through imports. */
  public static final int FILES_PER_FUNCTION = 60;

  /**
   * Steps that one function's source is followed for: statements and expressions, with what each
   * has to look through. Steps and not seconds, so that a slow machine finds the same.
   */
  public static final int STEPS_PER_FUNCTION = 400_000;

  /** Characters of a text that source puts together. */
  public static final int TEXT_LENGTH = 10_000;

  /** Expressions inside each other. */
  public static final int EXPRESSION_DEPTH = 300;

  /** Java files of a project that are looked through. */
  public static final int JAVA_FILES = 2_000;

  /** Files of a package that are counted. */
  public static final int PACKAGE_FILES = 50_000;

  /** Entries of a zip or jar that are looked at. */
  public static final int ARCHIVE_ENTRIES = 20_000;

  /** Manifests that are read out of a zip or jar. */
  public static final int ARCHIVE_MANIFESTS = 8;

  /** Bytes that are unpacked of one manifest in a zip or jar, in memory. */
  public static final int ARCHIVE_MANIFEST_BYTES = 1 << 20;

  private Limits() {}
}
