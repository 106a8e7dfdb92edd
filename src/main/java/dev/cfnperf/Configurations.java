package dev.cfnperf;

import dev.cfnperf.rules.RulePages;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the configuration for a template: the nearest {@code .cfn-perf.yaml} from its folder up to
 * the repository's root. Only the nearest counts; files aren't merged.
 */
public final class Configurations {
  /** What the file is called. */
  public static final String FILE_NAME = ".cfn-perf.yaml";

  private final SourceReader reader;
  private final RulePages pages;
  private final Map<Path, Configuration> byFolder = new HashMap<>();
  private final List<Diagnostic> errors = new ArrayList<>();

  public Configurations(SourceReader reader, RulePages pages) {
    this.reader = reader;
    this.pages = pages;
  }

  /** The configuration for what is in a folder. */
  public synchronized Configuration of(Path folder, RepositoryRoot root) {
    Configuration known = byFolder.get(folder);
    if (known == null) {
      known = find(folder, root);
      byFolder.put(folder, known);
    }
    return known;
  }

  private Configuration find(Path folder, RepositoryRoot root) {
    Path file = folder.resolve(FILE_NAME);
    if (Files.exists(file)) {
      return read(file, folder, root);
    }
    Path parent = folder.getParent();
    boolean goesOn =
        parent != null && !folder.equals(root.path()) && folder.startsWith(root.path());
    return goesOn ? of(parent, root) : Configuration.none(folder);
  }

  private Configuration read(Path file, Path folder, RepositoryRoot root) {
    try {
      ConfigurationReader.Read read =
          ConfigurationReader.read(reader.read(file, root), folder, pages);
      errors.addAll(read.errors());
      return read.configuration();
    } catch (UnreadableException unreadable) {
      errors.add(unreadable.diagnostic());
      return Configuration.none(folder);
    }
  }

  /** What is wrong with the files read so far. */
  public synchronized List<Diagnostic> errors() {
    return List.copyOf(errors);
  }
}
