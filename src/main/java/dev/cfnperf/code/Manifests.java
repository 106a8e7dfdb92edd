package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds package manifests. */
final class Manifests {
  private Manifests() {}

  static boolean isManifest(Path file) {
    String name = String.valueOf(file.getFileName());
    for (Manifest.Kind kind : Manifest.Kind.values()) {
      if (kind.fileName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The manifests directly in a folder. */
  static List<Path> in(Path folder, ParsedFiles files) {
    List<Path> found = new ArrayList<>();
    for (Manifest.Kind kind : Manifest.Kind.values()) {
      files.file(folder.resolve(kind.fileName())).ifPresent(found::add);
    }
    return found;
  }

  /** The version catalogue of the nearest folder around a Gradle build that has one. */
  private static GradleCatalogue catalogue(Path build, ParsedFiles files) {
    Path around = build.getParent();
    while (around != null && around.startsWith(files.root())) {
      Optional<Path> found = files.file(around.resolve(GradleCatalogue.PATH));
      if (found.isPresent()) {
        return files.text(found.get()).map(GradleCatalogue::read).orElse(GradleCatalogue.NONE);
      }
      around = around.getParent();
    }
    return GradleCatalogue.NONE;
  }

  /** Reads a manifest, with the version catalogue of a Gradle build. */
  static Optional<Manifest> read(Path path, ParsedFiles files) {
    boolean isGradle = String.valueOf(path.getFileName()).startsWith("build.gradle");
    GradleCatalogue catalogue = isGradle ? catalogue(path, files) : GradleCatalogue.NONE;
    return files.text(path).flatMap(text -> ManifestReader.read(text, catalogue));
  }

  /** The manifests of the nearest folder that has any, not above the template's folder. */
  static List<Path> near(Path folder, Path top, ParsedFiles files) {
    Optional<Path> around = Optional.of(folder);
    while (around.isPresent() && around.get().startsWith(files.root())) {
      List<Path> found = in(around.get(), files);
      if (!found.isEmpty()) {
        return found;
      }
      if (!around.get().startsWith(top) || around.get().equals(top)) {
        break;
      }
      around = Optional.ofNullable(around.get().getParent());
    }
    return List.of();
  }
}
