package dev.cfnperf.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Where a report goes, as UTF-8: a stream, or a file that is there whole or not at all. */
public sealed interface Output {

  /** What is to be written. */
  interface Content {
    void to(Writer out) throws IOException;
  }

  /**
   * Writes and flushes.
   *
   * @throws IOException when it couldn't be written; a reader who left early is no such case
   */
  void write(Content content) throws IOException;

  /** A stream that stays open, such as the standard output. */
  static Output of(OutputStream stream) {
    return new ToStream(stream);
  }

  /** A file; its directories are made, and what it held is replaced once all is written. */
  static Output of(Path file) {
    return new ToFile(file);
  }

  /** To a stream; when its reader has gone ({@code cfn-perf | head}), the rest is dropped. */
  record ToStream(OutputStream stream) implements Output {
    @Override
    public void write(Content content) throws IOException {
      try {
        // Not closed: the stream belongs to whoever opened it.
        Writer out = new Utf8Writer(stream);
        content.to(out);
        out.flush();
      } catch (IOException e) {
        if (!isClosedPipe(e)) {
          throw e;
        }
      }
    }

    // Java has no exception type of its own for it; these are the words of Linux and macOS, and of
    // Windows.
    private static boolean isClosedPipe(IOException e) {
      String message = e.getMessage();
      return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }
  }

  /** To a file, by way of a new one beside it, so that nobody ever reads half a report. */
  record ToFile(Path file) implements Output {
    @Override
    public void write(Content content) throws IOException {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a named pipe can't be replaced.
        try (OutputStream stream = Files.newOutputStream(file)) {
          new ToStream(stream).write(content);
        }
        return;
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path directory = target.getParent();
      Files.createDirectories(directory);
      String unique = Long.toHexString(ProcessHandle.current().pid()) + "-" + System.nanoTime();
      Path half = directory.resolve("." + target.getFileName() + "." + unique + ".tmp");
      // Where a signal ends the process, nothing below is run.
      half.toFile().deleteOnExit();
      try {
        try (OutputStream stream = Files.newOutputStream(half, StandardOpenOption.CREATE_NEW);
            Writer out = new Utf8Writer(stream)) {
          content.to(out);
        }
        replace(half, target);
      } finally {
        Files.deleteIfExists(half);
      }
    }

    private static void replace(Path half, Path target) throws IOException {
      try {
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
