package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the file that a package's name stands for in a folder of packages. */
final class NodePackage {
  private NodePackage() {}

  /**
   * The file that an import of a package loads.
   *
   * @param specifier the package's name, or with the path of a module below it
   */
  static Optional<Path> find(Path packages, String name, String specifier, ParsedFiles files) {
    Path folder = packages.resolve(name);
    if (!specifier.equals(name)) {
      return NodeModules.withExtension(packages.resolve(specifier).normalize(), files);
    }
    Optional<String> main =
        files
            .file(folder.resolve("package.json"))
            .flatMap(files::text)
            .map(text -> JsonText.read(text.content()))
            .flatMap(NodePackage::main);
    return NodeModules.withExtension(folder.resolve(main.orElse("index.js")).normalize(), files)
        .or(() -> NodeModules.withExtension(folder, files));
  }

  private static Optional<String> main(Map<String, Object> manifest) {
    for (String key : new String[] {"main", "module", "exports"}) {
      if (manifest.get(key) instanceof String file) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
