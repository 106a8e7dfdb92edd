package dev.cfnperf.code;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a function's code was found.
 *
 * @param handler the handler's file and name; empty if not found
 * @param folder where imports that aren't relative start
 * @param sourceFolders Java's source folders
 * @param packaged the folder or artefact that becomes the package
 * @param zippedAsIs whether the whole folder becomes the package
 * @param manifests the nearest first
 */
record CodePlace(
    Language language,
    Optional<Handler> handler,
    Optional<Path> folder,
    List<Path> sourceFolders,
    Optional<Path> packaged,
    boolean zippedAsIs,
    List<Path> manifests,
    List<Note> notes) {

  /** Whether a file is one of the code's, or a manifest of it. */
  boolean covers(Path file) {
    if (manifests.contains(file) || (folder.isPresent() && file.startsWith(folder.get()))) {
      return true;
    }
    for (Path each : sourceFolders) {
      if (file.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what's packaged is a built zip or jar of which the source folder isn't known. */
  boolean isArtefact() {
    return packaged.isPresent() && manifests.isEmpty() && !Files.isDirectory(packaged.get());
  }

  /** The handler's file, or inline code where there's none. */
  record Handler(Optional<Path> file, HandlerName name) {}
}
