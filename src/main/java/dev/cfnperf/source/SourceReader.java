package dev.cfnperf.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/** Reads files as text, within limits: only regular files, of some size, inside a repository. */
public final class SourceReader {
  /** The largest file that is read, in bytes. */
  public static final int SIZE_LIMIT = Limits.FILE_MEGABYTES << 20;

  private final Path workingDirectory;
  private final Map<String, byte[]> changed;

  /**
   * A reader that names files as seen from a folder.
   *
   * @param workingDirectory absolute
   */
  public SourceReader(Path workingDirectory) {
    this(workingDirectory, Map.of());
  }

  private SourceReader(Path workingDirectory, Map<String, byte[]> changed) {
    this.workingDirectory = workingDirectory;
    this.changed = changed;
  }

  /** A reader that reads some texts in place of the files of their names. */
  public SourceReader seeing(Iterable<SourceText> texts) {
    Map<String, byte[]> contents = new HashMap<>();
    texts.forEach(
        text -> contents.put(text.path(), text.content().getBytes(StandardCharsets.UTF_8)));
    return new SourceReader(workingDirectory, contents);
  }

  Path workingDirectory() {
    return workingDirectory;
  }

  /** Where a text that was read here stands. */
  public Path path(SourceText text) {
    return workingDirectory.resolve(text.path()).normalize();
  }

  /** A file's name as seen from the working directory, with {@code /} whatever the system. */
  public String name(Path file) {
    Path absolute = workingDirectory.resolve(file).normalize();
    // On another drive there is no way from here to there.
    boolean relative = workingDirectory.getRoot().equals(absolute.getRoot());
    String name = (relative ? workingDirectory.relativize(absolute) : absolute).toString();
    return name.isEmpty() ? "." : name.replace('\\', '/');
  }

  /** A whole file's text. */
  public SourceText read(Path file, RepositoryRoot root) throws UnreadableException {
    return decode(file, bytes(file, root));
  }

  /** A whole file's content as it is. */
  public byte[] bytes(Path file, RepositoryRoot root) throws UnreadableException {
    byte[] content = beginning(file, root, SIZE_LIMIT + 1);
    if (content.length > SIZE_LIMIT) {
      throw tooLarge(file);
    }
    return content;
  }

  /** A file's first bytes, at most so many. */
  byte[] beginning(Path file, RepositoryRoot root, int length) throws UnreadableException {
    Path absolute = workingDirectory.resolve(file);
    try {
      if (!root.holds(absolute)) {
        throw unreadable(file, "not read: it leads out of " + root.path());
      }
      // Asked before opening: opening a FIFO waits until somebody writes to it.
      BasicFileAttributes attributes = Files.readAttributes(absolute, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw unreadable(file, attributes.isDirectory() ? "is a directory" : "not a regular file");
      }
      byte[] instead = changed.isEmpty() ? null : changed.get(name(file));
      if (instead != null) {
        return instead;
      }
      if (!Files.isReadable(absolute)) {
        throw new AccessDeniedException(absolute.toString());
      }
      // Not by a channel, whose classes take longer to load than a template to read.
      try (InputStream in = new FileInputStream(absolute.toFile())) {
        return in.readNBytes(length);
      }
    } catch (IOException failed) {
      throw unreadable(file, reason(failed));
    }
  }

  UnreadableException tooLarge(Path file) {
    return unreadable(file, "larger than " + Limits.FILE_MEGABYTES + " MB, which is the limit");
  }

  /** The text of a file whose content is already at hand. */
  public SourceText decode(Path file, byte[] content) throws UnreadableException {
    return TextDecoder.decode(name(file), content);
  }

  private UnreadableException unreadable(Path file, String why) {
    return new UnreadableException(Diagnostic.ofFile(name(file), why));
  }

  static String reason(IOException failed) {
    if (failed instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failed instanceof FileSystemLoopException) {
      return "its symbolic links run in a circle";
    }
    String message = failed.getMessage();
    if (message != null && message.contains("Too many levels of symbolic links")) {
      return "its symbolic links run in a circle";
    }
    return "can't be read" + (message == null ? "" : ": " + message);
  }
}
