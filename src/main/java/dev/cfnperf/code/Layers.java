package dev.cfnperf.code;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a function whose content is in the repository. Modules that people wrote are
 * followed like the function's own; what an installer put there is a dependency like those that a
 * manifest names.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html">Where a runtime
 *     looks for a layer's modules</a>
 */
final class Layers {
  private static final String OPT = "/opt/";

  /**
   * A folder that imports are looked up in.
   *
   * @param isInstalled whether an installer filled it
   */
  private record Root(Path folder, boolean isInstalled) {}

  private final ParsedFiles files;
  private final List<Path> contents = new ArrayList<>();
  private final List<Root> python = new ArrayList<>();
  private final List<Root> node = new ArrayList<>();
  private final List<Dependency> dependencies = new ArrayList<>();

  private Layers(ParsedFiles files) {
    this.files = files;
  }

  static Layers none(ParsedFiles files) {
    return new Layers(files);
  }

  static Layers of(FunctionSource source, ParsedFiles files) {
    Layers layers = new Layers(files);
    for (Layer layer : source.layers()) {
      try {
        files
            .folder(source.templateFolder().resolve(layer.path()).normalize())
            .ifPresent(content -> layers.add(content, layer.isBuilt(), source.runtime()));
      } catch (InvalidPathException unusual) {
        // No folder can be called that.
      }
    }
    return layers;
  }

  private void add(Path content, boolean isBuilt, Optional<String> runtime) {
    contents.add(content);
    if (isBuilt) {
      python.add(new Root(content, false));
    }
    addPython(content.resolve("python"));
    addPython(content.resolve("python/lib/" + runtime.orElse("python3") + "/site-packages"));
    files
        .folder(content.resolve("nodejs/node_modules"))
        .ifPresent(
            folder ->
                node.add(
                    new Root(
                        folder, files.file(folder.resolve(".package-lock.json")).isPresent())));
    for (Path around : List.of(content, content.resolve("python"), content.resolve("nodejs"))) {
      for (Path manifest : Manifests.in(around, files)) {
        files
            .text(manifest)
            .flatMap(text -> ManifestReader.read(text, GradleCatalogue.NONE))
            .ifPresent(found -> dependencies.addAll(found.dependencies()));
      }
    }
  }

  private void addPython(Path path) {
    files.folder(path).ifPresent(folder -> python.add(new Root(folder, holdsPackages(folder))));
  }

  // pip leaves a folder of metadata beside each package that it installs.
  private static boolean holdsPackages(Path folder) {
    try (DirectoryStream<Path> metadata = Files.newDirectoryStream(folder, "*.dist-info")) {
      return metadata.iterator().hasNext();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Whether a file lies in a layer. */
  boolean covers(Path file) {
    for (Path content : contents) {
      if (file.startsWith(content)) {
        return true;
      }
    }
    return false;
  }

  /** A Python module that someone wrote for a layer. */
  Optional<Path> python(String dotted) {
    for (Root root : python) {
      Optional<Path> found =
          root.isInstalled()
              ? Optional.empty()
              : PythonModules.inFolder(root.folder(), dotted, files);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A Node.js module that someone wrote for a layer, by its package's name or below /opt. */
  Optional<Path> node(String specifier) {
    if (specifier.startsWith(OPT)) {
      return inContent(specifier.substring(OPT.length()));
    }
    String name = ForeignModules.packageName(specifier);
    if (name.isEmpty() || isDependency(name)) {
      return Optional.empty();
    }
    for (Root root : node) {
      Optional<Path> found =
          root.isInstalled()
              ? Optional.empty()
              : NodePackage.find(root.folder(), name, specifier, files);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Path> inContent(String path) {
    for (Path content : contents) {
      Optional<Path> found = NodeModules.withExtension(content.resolve(path).normalize(), files);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a layer brings a library of this name, as an import names it. */
  boolean brings(String name, Language language) {
    if (isDependency(language == Language.PYTHON ? PythonRequirements.normalized(name) : name)) {
      return true;
    }
    for (Root root : language == Language.PYTHON ? python : node) {
      boolean isThere =
          files.folder(root.folder().resolve(name)).isPresent()
              || files.file(root.folder().resolve(name + ".py")).isPresent();
      if (isThere) {
        return true;
      }
    }
    return false;
  }

  private boolean isDependency(String name) {
    for (Dependency dependency : dependencies) {
      boolean isLocal = dependency.version().map(from -> from.startsWith("file:")).orElse(false);
      if (dependency.name().equals(name) && !isLocal) {
        return true;
      }
    }
    return false;
  }
}
