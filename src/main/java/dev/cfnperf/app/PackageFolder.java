package dev.cfnperf.app;

import java.util.List;

/**
 * The folder or archive that a function's code is packaged from.
 *
 * @param path as people are shown it
 * @param megabytes size on disk, rounded down; a lower bound for very large folders
 * @param files how many files; a lower bound for very large folders
 * @param isArchive whether it's a built zip or jar
 * @param isZippedAsIs whether all of it ends up in the package, rather than what a build makes of
 *     it
 * @param unneeded folders within that a running function doesn't need: tests, documentation, tools
 */
public record PackageFolder(
    String path,
    int megabytes,
    int files,
    boolean isArchive,
    boolean isZippedAsIs,
    List<String> unneeded) {
  public PackageFolder {
    unneeded = List.copyOf(unneeded);
  }

  /** Whether it's the folder of this path; the working directory is {@code .}. */
  boolean isAt(String place) {
    return path.equals(place) || (isWorkingDirectory() && place.equals("."));
  }

  private boolean isWorkingDirectory() {
    return path.equals(".") || path.isEmpty();
  }

  /** Whether another folder lies within this one. */
  public boolean contains(PackageFolder other) {
    return !path.equals(other.path) && (isWorkingDirectory() || other.path.startsWith(path + "/"));
  }
}
