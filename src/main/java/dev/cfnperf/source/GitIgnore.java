package dev.cfnperf.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/** What the {@code .gitignore} files between a repository's root and a file say of it. */
final class GitIgnore {
  private final SourceReader reader;
  private final RepositoryRoot root;
  private final Map<Path, Optional<Rules>> byFolder = new HashMap<>();

  GitIgnore(SourceReader reader, RepositoryRoot root) {
    this.reader = reader;
    this.root = root;
  }

  /**
   * Whether git would ignore a file, the folders around it not being ignored.
   *
   * @param file absolute, inside the root, its folder without symbolic links
   */
  boolean ignores(Path file, boolean isFolder) {
    Path folder = file.getParent();
    while (folder != null && folder.startsWith(root.path())) {
      Optional<Rules> rules = byFolder.get(folder);
      if (rules == null) {
        rules = read(folder);
        byFolder.put(folder, rules);
      }
      // The nearest file that says anything decides.
      if (rules.isPresent()) {
        Optional<Boolean> said = rules.get().ignores(folder.relativize(file), isFolder);
        if (said.isPresent()) {
          return said.get();
        }
      }
      folder = folder.getParent();
    }
    return false;
  }

  private Optional<Rules> read(Path folder) {
    Path file = folder.resolve(".gitignore");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Rules(reader.bytes(file, root)));
    } catch (UnreadableException | IOException unreadable) {
      return Optional.empty();
    }
  }

  // A class of its own, so that JGit is loaded only where there is something to ignore.
  private static final class Rules {
    static {
      // JGit logs; looking for somebody who listens would take longer than reading the file.
      System.setProperty("slf4j.internal.verbosity", "WARN");
      System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    }

    private final IgnoreNode node = new IgnoreNode();

    private Rules(byte[] content) throws IOException {
      node.parse(new ByteArrayInputStream(content));
    }

    private Optional<Boolean> ignores(Path relative, boolean isFolder) {
      return Optional.ofNullable(
          node.checkIgnored(relative.toString().replace('\\', '/'), isFolder));
    }
  }
}
