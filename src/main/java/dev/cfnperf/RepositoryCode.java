package dev.cfnperf;

import dev.cfnperf.app.FunctionSources;
import dev.cfnperf.code.CodeReader;
import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.FunctionSource;
import dev.cfnperf.code.Manifest;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The function source of the repositories that a run meets. Nothing is loaded before the first
 * source is asked for, and each function's is read once however many scenarios look at it.
 */
final class RepositoryCode {
  private final SourceReader files;
  private final Map<FunctionSource, FunctionCode> read = new HashMap<>();
  private Optional<CodeReader> code = Optional.empty();

  RepositoryCode(SourceReader files) {
    this.files = files;
  }

  /** The sources that templates of a repository may point to. */
  FunctionSources within(RepositoryRoot root) {
    return (template, description) -> Optional.of(read(source(root, template, description)));
  }

  /** Of these, the sources that some files, given by their real paths, are part of. */
  FunctionSources within(RepositoryRoot root, Set<Path> parts) {
    Set<String> names = new HashSet<>();
    parts.forEach(part -> names.add(files.name(part)));
    return (template, description) -> {
      FunctionSource source = source(root, template, description);
      for (Path part : parts) {
        // Where it is can be told much faster than what it says.
        if (reader().mayRead(source, part)) {
          return Optional.of(read(source)).filter(code -> isMadeOf(code, names));
        }
      }
      return Optional.empty();
    };
  }

  // Of source that isn't read, each file in its folder may be a part.
  private static boolean isMadeOf(FunctionCode code, Set<String> names) {
    boolean found = !code.isRead();
    for (SourceText file : code.files()) {
      found |= names.contains(file.path());
    }
    for (Manifest manifest : code.manifests()) {
      found |= names.contains(manifest.text().path());
    }
    return found;
  }

  private FunctionSource source(
      RepositoryRoot root, SourceText template, UnaryOperator<FunctionSource> description) {
    Path folder = files.path(template).getParent();
    return description.apply(FunctionSource.of(root.path(), folder));
  }

  private synchronized CodeReader reader() {
    if (code.isEmpty()) {
      code = Optional.of(new CodeReader(files::name));
    }
    return code.get();
  }

  private FunctionCode read(FunctionSource source) {
    synchronized (this) {
      FunctionCode known = read.get(source);
      if (known != null) {
        return known;
      }
    }
    FunctionCode found = reader().read(source);
    synchronized (this) {
      read.put(source, found);
    }
    return found;
  }
}
