package dev.cfnperf.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/** What the {@code .gitignore} files between a repository's root and a file say of it. */
final class GitIgnore {
  private final SourceReader reader;
  private final RepositoryRoot root;
  private final List<Diagnostic> notes;
  private final Map<Path, Optional<Rules>> byFolder = new HashMap<>();

  /**
   * What is ignored below a root.
   *
   * @param notes where to say what isn't heeded
   */
  GitIgnore(SourceReader reader, RepositoryRoot root, List<Diagnostic> notes) {
    this.reader = reader;
    this.root = root;
    this.notes = notes;
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
      byte[] content = reader.bytes(file, root);
      return Optional.of(new Rules(withoutTraps(content, reader.name(file))));
    } catch (UnreadableException | IOException unreadable) {
      return Optional.empty();
    }
  }

  // JGit goes back over a name for each asterisk: a dozen of them can take it hours.
  private byte[] withoutTraps(byte[] content, String name) {
    SourceText text = SourceText.of(name, new String(content, StandardCharsets.UTF_8));
    StringBuilder heeded = new StringBuilder(text.content().length());
    boolean all = true;
    for (int line = 1; line <= text.lineCount(); line++) {
      String rule = text.lineText(line);
      if (stars(rule) > Limits.GITIGNORE_STARS) {
        all = false;
        int start = text.lineStart(line);
        String message = "not heeded: more than " + Limits.GITIGNORE_STARS + " * between slashes";
        notes.add(new Diagnostic(new Range(text, start, start + rule.length()), message));
      } else {
        heeded.append(rule).append('\n');
      }
    }
    return all ? content : heeded.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The asterisks of the name that has most. */
  private static int stars(String rule) {
    int most = 0;
    int stars = 0;
    for (int i = 0; i < rule.length() && rule.charAt(0) != '#'; i++) {
      char c = rule.charAt(i);
      stars = c == '/' ? 0 : c == '*' ? stars + 1 : stars;
      most = Math.max(most, stars);
    }
    return most;
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
