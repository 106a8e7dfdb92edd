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
