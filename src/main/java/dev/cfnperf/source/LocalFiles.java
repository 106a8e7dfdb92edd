package dev.cfnperf.source;

import java.util.Optional;

/** The files that a template may name: those of its own repository, and no others. */
public interface LocalFiles {

  /** No file at all, for text that came without a place: standard input, an example. */
  LocalFiles NONE = (from, path) -> Optional.empty();

  /**
   * Reads a file named in another.
   *
   * @param path as written there, relative to that file's folder
   * @return empty if it isn't there, can't be read or lies outside the repository
   */
  Optional<SourceText> read(SourceText from, String path);
}
