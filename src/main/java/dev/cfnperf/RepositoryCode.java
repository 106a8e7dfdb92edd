package dev.cfnperf;

import dev.cfnperf.app.FunctionSources;
import dev.cfnperf.code.CodeReader;
import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.FunctionSource;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    return (template, description) -> Optional.of(read(root, template, description));
  }

  private FunctionCode read(
      RepositoryRoot root, SourceText template, UnaryOperator<FunctionSource> description) {
    Path folder = files.path(template).getParent();
    FunctionSource source = description.apply(FunctionSource.of(root.path(), folder));
    CodeReader reader;
    synchronized (this) {
      FunctionCode known = read.get(source);
      if (known != null) {
        return known;
      }
      if (code.isEmpty()) {
        code = Optional.of(new CodeReader(files::name));
      }
      reader = code.get();
    }
    FunctionCode found = reader.read(source);
    synchronized (this) {
      read.put(source, found);
    }
    return found;
  }
}
