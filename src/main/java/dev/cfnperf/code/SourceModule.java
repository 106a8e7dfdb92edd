package dev.cfnperf.code;

import dev.cfnperf.source.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the function's source in one evaluation: its syntax and what its names mean.
 *
 * @param path the real path; empty for inline code
 */
record SourceModule(
    Optional<Path> path, Language language, Syntax syntax, CodeText code, Scope scope) {

  SourceText shown() {
    return code.shown();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceModule that && syntax == that.syntax;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(syntax);
  }
}
