package dev.cfnperf.code;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that TypeScript projects give to their own folders: {@code baseUrl} and {@code paths}
 * of the nearest tsconfig.json or jsconfig.json. Thread-safe.
 *
 * @see <a href="https://www.typescriptlang.org/tsconfig/#paths">TSConfig reference</a>
 */
final class PathAliases {
  private static final List<String> NAMES = List.of("tsconfig.json", "jsconfig.json");
  private static final int DEEPEST = 5;

  /**
   * What a configuration says.
   *
   * @param base where names that begin nowhere start; empty if they are packages only
   * @param patterns folders and files by pattern, each pattern with at most one {@code *}
   */
  private record Config(Optional<Path> base, Map<String, List<Path>> patterns) {
    static final Config NONE = new Config(Optional.empty(), Map.of());
  }

  private final ParsedFiles files;
  private final Map<Path, Config> byFolder = new ConcurrentHashMap<>();

  PathAliases(ParsedFiles files) {
    this.files = files;
  }

  /** The file that a specifier without dots means to a file. */
  Optional<Path> find(String specifier, Path from) {
    Config config = of(from.getParent());
    for (Path candidate : candidates(specifier, config)) {
      Optional<Path> found = NodeModules.withExtension(candidate, files);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<Path> candidates(String specifier, Config config) {
    List<Path> candidates = new ArrayList<>();
    String longest = "";
    for (Map.Entry<String, List<Path>> entry : config.patterns().entrySet()) {
      String pattern = entry.getKey();
      int star = pattern.indexOf('*');
      boolean matches =
          star < 0
              ? pattern.equals(specifier)
              : specifier.length() >= pattern.length() - 1
                  && specifier.startsWith(pattern.substring(0, star))
                  && specifier.endsWith(pattern.substring(star + 1));
      if (matches && (candidates.isEmpty() || pattern.length() > longest.length())) {
        longest = pattern;
        candidates.clear();
        String rest =
            star < 0
                ? ""
                : specifier.substring(star, specifier.length() - (pattern.length() - star - 1));
        for (Path target : entry.getValue()) {
          candidates.add(Path.of(target.toString().replace("*", rest)).normalize());
        }
      }
    }
    config.base().ifPresent(base -> candidates.add(base.resolve(specifier).normalize()));
    return candidates;
  }

  private Config of(Path folder) {
    Config known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    Optional<Path> file = Optional.empty();
    Path around = folder;
    while (file.isEmpty() && around != null && around.startsWith(files.root())) {
      for (String name : NAMES) {
        file = file.isPresent() ? file : files.file(around.resolve(name));
      }
      around = around.getParent();
    }
    Config found = file.map(nearest -> read(nearest, 0)).orElse(Config.NONE);
    byFolder.put(folder, found);
    return found;
  }

  private Config read(Path file, int depth) {
    Map<String, Object> json =
        files.text(file).map(text -> JsonText.read(text.content())).orElse(Map.of());
    Config inherited = depth < DEEPEST ? inherited(json.get("extends"), file, depth) : Config.NONE;
    if (!(json.get("compilerOptions") instanceof Map<?, ?> options)) {
      return inherited;
    }
    try {
      Optional<Path> base =
          options.get("baseUrl") instanceof String url
              ? Optional.of(file.resolveSibling(url).normalize())
              : inherited.base();
      Path start = base.orElse(file.getParent());
      return options.get("paths") instanceof Map<?, ?> paths
          ? new Config(base, patterns(paths, start))
          : new Config(base, inherited.patterns());
    } catch (InvalidPathException unusual) {
      return inherited;
    }
  }

  private Config inherited(Object extended, Path file, int depth) {
    List<?> names = extended instanceof List<?> list ? list : List.of(String.valueOf(extended));
    Config found = Config.NONE;
    for (Object name : names) {
      String path = String.valueOf(name);
      if (path.startsWith(".")) {
        Path named = file.resolveSibling(path).normalize();
        Optional<Path> parent =
            files
                .file(named)
                .or(() -> files.file(named.resolveSibling(named.getFileName() + ".json")));
        found = parent.map(other -> read(other, depth + 1)).orElse(found);
      }
    }
    return found;
  }

  private static Map<String, List<Path>> patterns(Map<?, ?> paths, Path start) {
    Map<String, List<Path>> patterns = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : paths.entrySet()) {
      List<Path> targets = new ArrayList<>();
      if (entry.getValue() instanceof List<?> list) {
        list.forEach(target -> targets.add(start.resolve(String.valueOf(target))));
      }
      patterns.put(String.valueOf(entry.getKey()), targets);
    }
    return patterns;
  }
}
