package dev.cfnperf.code;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths that source code names, which may be none: a NUL character, on Windows a colon. */
final class NamedPath {
  private NamedPath() {}

  /** A name below a folder; empty if no file can have it. */
  static Optional<Path> under(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
