package dev.cfnperf.code;

import java.util.List;

/**
 * What a code folder or a built artefact holds.
 *
 * @param path the folder, zip or jar, as people are shown it
 * @param artefact whether it's a built zip or jar, rather than a folder
 * @param bytes size on disk of all files, or of the artefact; a lower bound if not complete
 * @param files how many files; a lower bound if not complete
 * @param zippedAsIs whether the whole folder ends up in the package: not for Maven, Gradle and
 *     esbuild builds and other compiled languages
 * @param unneeded folders that a running function doesn't need
 * @param complete false when the folder holds more than is counted
 */
public record PackageContent(
    String path,
    boolean artefact,
    long bytes,
    int files,
    boolean zippedAsIs,
    List<Unneeded> unneeded,
    boolean complete) {

  public PackageContent {
    unneeded = List.copyOf(unneeded);
  }

  /** A folder in the package that a running function doesn't need, by its path within. */
  public record Unneeded(Kind kind, String path) {

    /** What the folder is. */
    public enum Kind {
      TESTS,
      GIT,
      DOCS,
      /** Tools of the developer: virtual environments, caches, installed dev dependencies. */
      DEVELOPMENT
    }
  }
}
