package dev.cfnperf.code;

/** The language a function is written in, as its runtime, manifest or handler file tells. */
public enum Language {
  PYTHON,
  JAVASCRIPT,
  TYPESCRIPT,
  JAVA,
  /** Only the handler's file and the manifest are read. */
  KOTLIN,
  /** A language whose source isn't read, such as Go or C#. */
  OTHER,
  /** Nothing tells. */
  UNKNOWN;

  /** Whether the source itself is parsed, rather than only located. */
  public boolean isParsed() {
    return this == PYTHON || isNode() || this == JAVA;
  }

  /** Whether the function runs on Node.js. */
  public boolean isNode() {
    return this == JAVASCRIPT || this == TYPESCRIPT;
  }
}
