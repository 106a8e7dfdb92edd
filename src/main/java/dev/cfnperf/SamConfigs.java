package dev.cfnperf;

import dev.cfnperf.document.SamConfig;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.UnreadableException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the parameter values that a SAM project deploys with: in the nearest {@code
 * samconfig.toml}, {@code .yaml} or {@code .yml} from a template's folder up to the repository's
 * root.
 */
public final class SamConfigs {
  /** What the file is called; of several in one folder, SAM takes the first. */
  public static final List<String> FILE_NAMES =
      List.of("samconfig.toml", "samconfig.yaml", "samconfig.yml");

  private final SourceReader reader;
  private final Map<Path, Optional<SamConfig>> byFile = new HashMap<>();
  private final List<Diagnostic> errors = new ArrayList<>();

  public SamConfigs(SourceReader reader) {
    this.reader = reader;
  }

  /**
   * The parameter values for a template.
   *
   * @param template by its real path
   * @param environment the environment's name; one that the file lacks is an error
   * @return empty where there is no file, or where it says that it deploys another template
   */
  public synchronized Map<String, String> parameters(
      Path template, RepositoryRoot root, String environment) {
    Optional<Path> file = nearest(template, root);
    return file.isPresent()
        ? parameters(template, read(file.get(), root), file.get().getParent(), environment)
        : Map.of();
  }

  /**
   * The environments that a template may be deployed with.
   *
   * @param template by its real path
   * @return empty where there is no file, or it can't be read
   */
  public synchronized Optional<List<String>> environments(Path template, RepositoryRoot root) {
    Optional<Path> file = nearest(template, root);
    return file.isPresent()
        ? read(file.get(), root).map(SamConfig::environments)
        : Optional.empty();
  }

  private static Optional<Path> nearest(Path template, RepositoryRoot root) {
    Path folder = template.getParent();
    while (folder != null && folder.startsWith(root.path())) {
      for (String name : FILE_NAMES) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
          return Optional.of(file);
        }
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private Map<String, String> parameters(
      Path template, Optional<SamConfig> config, Path folder, String environment) {
    if (config.isEmpty()) {
      return Map.of();
    }
    Optional<SamConfig.Environment> found = config.get().environment(environment);
    if (found.isEmpty()) {
      Diagnostic unknown = config.get().unknown(environment);
      if (!errors.contains(unknown)) {
        errors.add(unknown);
      }
      return Map.of();
    }
    Optional<String> deployed = found.get().templateFile();
    boolean other =
        deployed.isPresent() && !isBuilt(deployed.get()) && !isAt(folder, deployed.get(), template);
    return other ? Map.of() : found.get().parameters();
  }

  private static boolean isAt(Path folder, String name, Path template) {
    try {
      return folder.resolve(name).normalize().equals(template);
    } catch (InvalidPathException none) {
      return false;
    }
  }

  // What sam build leaves behind is named in place of the template that it was built from.
  private static boolean isBuilt(String template) {
    return template.contains(".aws-sam");
  }

  private Optional<SamConfig> read(Path file, RepositoryRoot root) {
    Optional<SamConfig> known = byFile.get(file);
    if (known == null) {
      known = Optional.empty();
      try {
        known = Optional.of(SamConfig.read(reader.read(file, root)));
      } catch (UnreadableException unreadable) {
        errors.add(unreadable.diagnostic());
      } catch (SyntaxException malformed) {
        errors.add(malformed.diagnostic());
      }
      byFile.put(file, known);
    }
    return known;
  }

  /** What is wrong with the files read so far. */
  public synchronized List<Diagnostic> errors() {
    return List.copyOf(errors);
  }
}
