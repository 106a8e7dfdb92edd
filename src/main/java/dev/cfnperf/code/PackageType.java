package dev.cfnperf.code;

/** How a function's code reaches Lambda. */
public enum PackageType {
  ZIP,
  /** A container image: what ends up in it can't be told from the source folder. */
  IMAGE
}
