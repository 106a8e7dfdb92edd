package dev.cfnperf.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files around a template that it may name, as far as its repository reaches. */
public final class RepositoryFiles implements LocalFiles {
  private final SourceReader reader;
  private final RepositoryRoot root;

  public RepositoryFiles(SourceReader reader, RepositoryRoot root) {
    this.reader = reader;
    this.root = root;
  }

  /** What nothing is read outside of. */
  public RepositoryRoot root() {
    return root;
  }

  @Override
  public Optional<SourceText> read(SourceText from, String path) {
    try {
      Path folder = reader.workingDirectory().resolve(from.path()).getParent();
      return Optional.of(reader.read(folder.resolve(path), root));
    } catch (UnreadableException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }
}
