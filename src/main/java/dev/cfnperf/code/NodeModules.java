package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds modules of Node.js: relative specifiers, with the extensions that bundlers add, the names
 * that TypeScript gives to folders, and what layers bring.
 */
final class NodeModules {
  static final List<String> EXTENSIONS =
      List.of(".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".tsx", ".jsx");

  private NodeModules() {}

  static Optional<Path> find(String specifier, SourceModule from, SourceTree tree) {
    boolean relative =
        specifier.startsWith("./")
            || specifier.startsWith("../")
            || specifier.equals(".")
            || specifier.equals("..");
    if (from.path().isEmpty()) {
      return Optional.empty();
    }
    return relative
        ? NamedPath.under(from.path().get().getParent(), specifier)
            .flatMap(path -> withExtension(path, tree.files()))
        : tree.files()
            .aliases()
            .find(specifier, from.path().get())
            .or(() -> tree.layers().node(specifier));
  }

  /** A file by its path with or without its extension, or the index of a folder. */
  static Optional<Path> withExtension(Path base, ParsedFiles files) {
    String name = String.valueOf(base.getFileName());
    if (isSource(name)) {
      Optional<Path> exact = files.file(base);
      if (exact.isPresent()) {
        return exact;
      }
      // TypeScript imports by the name that the compiled file will have.
      int dot = name.lastIndexOf('.');
      Optional<Path> compiled =
          files.file(
              base.resolveSibling(
                  name.substring(0, dot) + name.substring(dot).replace("js", "ts")));
      if (compiled.isPresent()) {
        return compiled;
      }
    }
    for (String extension : EXTENSIONS) {
      Optional<Path> found = files.file(base.resolveSibling(name + extension));
      if (found.isPresent()) {
        return found;
      }
    }
    for (String extension : EXTENSIONS) {
      Optional<Path> found = files.file(base.resolve("index" + extension));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isSource(String name) {
    for (String extension : EXTENSIONS) {
      if (name.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }

  /** JavaScript or TypeScript by the file's name; empty for other files. */
  static Optional<Language> languageOf(Path path) {
    String name = String.valueOf(path.getFileName());
    if (!isSource(name)) {
      return Optional.empty();
    }
    boolean typed = name.endsWith("ts") || name.endsWith(".tsx");
    return Optional.of(typed ? Language.TYPESCRIPT : Language.JAVASCRIPT);
  }
}
