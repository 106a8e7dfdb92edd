package dev.cfnperf.cli;

import dev.cfnperf.report.Formats;
import dev.cfnperf.report.Output;
import dev.cfnperf.report.ReportSettings;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.Diagnostic;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What the system reports, in words for people. */
final class Problems {
  private Problems() {}

  static String describe(Exception failed) {
    if (failed instanceof FileSystemException ofFile) {
      return ofFile.getFile() + ": " + reason(ofFile);
    }
    String message = failed.getMessage();
    return message == null ? failed.getClass().getSimpleName() : message;
  }

  /** Writes a file that people asked for, or tells which one couldn't be written. */
  static void write(Path path, String named, Output.Content content) throws IOException {
    try {
      Output.of(path).write(content);
    } catch (IOException failed) {
      throw new IOException("can't write " + named + ": " + describe(failed), failed);
    }
  }

  /** Tells people what couldn't be read, as a run's report would. */
  static void report(List<Diagnostic> errors, ReportSettings settings, Output to)
      throws IOException {
    LintResult problems = new LintResult(0, List.of(), errors, List.of(), 0);
    ReportSettings quiet = settings.withDetail(ReportSettings.Detail.QUIET);
    to.write(out -> Formats.named("text").orElseThrow().write(problems, quiet, out));
  }

  private static String reason(FileSystemException failed) {
    if (failed instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failed instanceof FileAlreadyExistsException) {
      return "it's there, and isn't a directory";
    }
    return failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
  }
}
