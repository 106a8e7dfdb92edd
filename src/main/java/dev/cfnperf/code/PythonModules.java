package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.Optional;

/** Finds Python modules: by dots from the importing file, or from the code folder and layers. */
final class PythonModules {
  private PythonModules() {}

  static Optional<Path> find(String name, SourceModule from, SourceTree tree) {
    int dots = 0;
    while (dots < name.length() && name.charAt(dots) == '.') {
      dots++;
    }
    if (dots == 0) {
      Optional<Path> found =
          tree.folder()
              .flatMap(folder -> inFolder(folder, name, tree.files()))
              .or(() -> tree.layers().python(name));
      return found.filter(path -> !from.path().equals(Optional.of(path)));
    }
    if (from.path().isEmpty()) {
      return Optional.empty();
    }
    Path folder = from.path().get().getParent();
    for (int i = 1; i < dots && folder != null; i++) {
      folder = folder.getParent();
    }
    if (folder == null) {
      return Optional.empty();
    }
    String rest = name.substring(dots);
    return rest.isEmpty()
        ? tree.files().file(folder.resolve("__init__.py"))
        : inFolder(folder, rest, tree.files());
  }

  static Optional<Path> inFolder(Path folder, String dotted, ParsedFiles files) {
    Optional<Path> named = NamedPath.under(folder, dotted.replace('.', '/'));
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Path base = named.get();
    Optional<Path> module = files.file(base.resolveSibling(base.getFileName() + ".py"));
    return module.isPresent() ? module : files.file(base.resolve("__init__.py"));
  }
}
