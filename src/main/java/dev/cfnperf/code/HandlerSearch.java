package dev.cfnperf.code;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the file that a handler's name stands for within the code folder. */
final class HandlerSearch {
  private final FunctionSource source;
  private final ParsedFiles files;

  HandlerSearch(FunctionSource source, ParsedFiles files) {
    this.source = source;
    this.files = files;
  }

  Optional<CodePlace.Handler> find(Language language, Path folder) {
    return switch (language) {
      case PYTHON -> python(folder);
      case JAVA -> JavaLayout.handler(source, folder, files);
      case JAVASCRIPT, TYPESCRIPT -> node(folder);
      default -> Optional.empty();
    };
  }

  private Optional<CodePlace.Handler> python(Path folder) {
    String handler = source.handler().orElse("");
    int dot = handler.lastIndexOf('.');
    if (dot <= 0) {
      return Optional.empty();
    }
    String module = handler.substring(0, dot).replace('.', '/');
    return resolved(folder, module + ".py")
        .or(() -> resolved(folder, module + "/__init__.py"))
        .map(
            file ->
                new CodePlace.Handler(
                    Optional.of(file), new HandlerName(List.of(handler.substring(dot + 1)))));
  }

  private Optional<Path> resolved(Path folder, String path) {
    try {
      return files.file(folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<CodePlace.Handler> node(Path folder) {
    String handler = source.handler().orElse("");
    int slash = handler.lastIndexOf('/');
    int dot = handler.indexOf('.', slash + 1);
    if (dot <= 0) {
      return Optional.empty();
    }
    String module = handler.substring(0, dot);
    String name = handler.substring(dot + 1);
    HandlerName parts = new HandlerName(List.of(name.split("\\.")));
    return nodeFile(folder, module).map(file -> new CodePlace.Handler(Optional.of(file), parts));
  }

  private Optional<Path> nodeFile(Path folder, String module) {
    String base = module.substring(module.lastIndexOf('/') + 1);
    List<String> candidates = new ArrayList<>();
    source
        .build()
        .filter(Build::isEsbuild)
        .ifPresent(
            build -> {
              for (String entry : build.entryPoints()) {
                String file = entry.substring(entry.lastIndexOf('/') + 1);
                if (file.startsWith(base + ".") || build.entryPoints().size() == 1) {
                  candidates.add(entry);
                }
              }
            });
    candidates.add(module);
    for (String output : List.of("dist/", "build/", "lib/", "out/", "./dist/")) {
      if (module.startsWith(output)) {
        candidates.add("src/" + module.substring(output.length()));
        candidates.add(module.substring(output.length()));
      }
    }
    candidates.add("src/" + module);
    for (String candidate : candidates) {
      try {
        Optional<Path> found =
            NodeModules.withExtension(folder.resolve(candidate).normalize(), files);
        if (found.isPresent()) {
          return found;
        }
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
