package dev.cfnperf.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts a changed text in a file's place: writes it beside the file and moves it there, so that the
 * file is never half written. Its mode, owner and encoding stay. A symbolic link stays one; what it
 * points to is changed, if that's inside the repository.
 */
public final class FileRewriter {
  private final SourceReader reader;

  public FileRewriter(SourceReader reader) {
    this.reader = reader;
  }

  /** Why a file can't be changed; empty if it can. */
  public Optional<String> obstacle(SourceText original) {
    try {
      Path file = reader.path(original);
      if (!RepositoryRoot.around(file.getParent()).holds(file)) {
        return Optional.of("is a symbolic link out of the repository");
      }
      Path real = file.toRealPath();
      return isWritable(real) ? Optional.empty() : Optional.of("is read-only");
    } catch (IOException failed) {
      return Optional.of(SourceReader.reason(failed));
    }
  }

  // Asked of the mode too, as the superuser may write anything.
  private static boolean isWritable(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    boolean closed =
        view != null
            && !view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
    return !closed && Files.isWritable(file) && Files.isWritable(file.getParent());
  }

  /**
   * Replaces a file's text.
   *
   * @param original as it was read; a file that has changed since is left alone
   */
  public void rewrite(SourceText original, SourceText changed) throws UnreadableException {
    Path file = reader.path(original);
    Optional<String> obstacle = obstacle(original);
    if (obstacle.isPresent()) {
      throw new UnreadableException(
          Diagnostic.ofFile(original.path(), "not changed: it " + obstacle.get()));
    }
    try {
      Path real = file.toRealPath();
      byte[] earlier = Files.readAllBytes(real);
      byte[] read = TextDecoder.encode(original.content(), earlier);
      if (!Arrays.equals(earlier, read)) {
        throw new UnreadableException(
            Diagnostic.ofFile(original.path(), "not changed: it was changed meanwhile"));
      }
      replace(real, TextDecoder.encode(changed.content(), earlier));
    } catch (IOException failed) {
      throw new UnreadableException(
          Diagnostic.ofFile(original.path(), "not changed: " + failed.getMessage()));
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path beside = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
    // Where a signal ends the process, nothing below is run.
    beside.toFile().deleteOnExit();
    try {
      try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.WRITE)) {
        out.write(content);
      }
      keepMode(file, beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void keepMode(Path file, Path beside) throws IOException {
    PosixFileAttributeView to = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
    if (to == null) {
      return;
    }
    PosixFileAttributes from = Files.readAttributes(file, PosixFileAttributes.class);
    if (!from.owner().equals(to.getOwner())) {
      to.setOwner(from.owner());
    }
    if (!from.group().equals(to.readAttributes().group())) {
      to.setGroup(from.group());
    }
    to.setPermissions(from.permissions());
  }
}
