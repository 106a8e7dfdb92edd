package dev.cfnperf.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that nothing is read outside of, whatever a template or a symbolic link points to: the
 * nearest folder around a template with {@code .git} in it or, outside of any repository, the
 * folder that the user named or that the named template is in.
 *
 * @param path absolute, without symbolic links
 */
public record RepositoryRoot(Path path) {

  /**
   * The root for what is in a folder.
   *
   * @throws IOException when the folder isn't there
   */
  public static RepositoryRoot around(Path folder) throws IOException {
    Path real = folder.toRealPath();
    return enclosing(real).orElse(new RepositoryRoot(real));
  }

  /** The git repository around a folder, given by its real path; empty outside of any. */
  static Optional<RepositoryRoot> enclosing(Path folder) {
    for (Path each = folder; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(".git"))) {
        return Optional.of(new RepositoryRoot(each));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a file, followed through its symbolic links, is inside.
   *
   * @throws IOException when there is no such file, or its links run in a circle
   */
  public boolean holds(Path file) throws IOException {
    return file.toRealPath().startsWith(path);
  }
}
