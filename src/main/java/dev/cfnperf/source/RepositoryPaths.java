package dev.cfnperf.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What files are called from their repository's root, which is what code hosts know them by: the
 * same wherever a run is started, and the file itself where a symbolic link leads to it.
 */
public final class RepositoryPaths {
  private final Path directory;
  private final Map<String, String> known = new HashMap<>();

  /**
   * Paths for names as a run gives them.
   *
   * @param directory the folder that names are relative to, absolute
   */
  public RepositoryPaths(Path directory) {
    this.directory = directory;
  }

  /** A file's path from its repository's root, with {@code /}; its name where there's none. */
  public String of(String name) {
    String path = known.get(name);
    if (path == null) {
      path = find(name);
      known.put(name, path);
    }
    return path;
  }

  private String find(String name) {
    try {
      Path file = real(directory.resolve(name).normalize());
      Optional<RepositoryRoot> root = RepositoryRoot.enclosing(directory.toRealPath());
      // Of a submodule, the repository that it's in is asked for where a run starts there.
      if (root.isEmpty() || !file.startsWith(root.get().path())) {
        root = RepositoryRoot.enclosing(file.getParent());
      }
      return root.isEmpty()
          ? name
          : root.get().path().relativize(file).toString().replace('\\', '/');
    } catch (IOException gone) {
      return name;
    }
  }

  // What comes from the standard input needn't be there, nor need a file that is reported missing.
  private static Path real(Path file) throws IOException {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file.getParent().toRealPath().resolve(file.getFileName());
    }
  }
}
