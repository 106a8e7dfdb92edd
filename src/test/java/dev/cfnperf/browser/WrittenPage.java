package dev.cfnperf.browser;

import dev.cfnperf.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A page as the program writes it. */
final class WrittenPage {
  private WrittenPage() {}

  /** What a command prints, as a file. */
  static Path of(Path file, Path directory, String... args) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8)) {
      Main.run(args, InputStream.nullInputStream(), out, System.err, Map.of(), directory);
    }
    return Files.write(file, written.toByteArray());
  }

  /** A review of what is in the project. */
  static Path review(Path file, String... paths) throws Exception {
    List<String> args = new ArrayList<>(List.of("review", "--quiet", "--format", "html"));
    args.addAll(Arrays.asList(paths));
    return of(file, Path.of("").toAbsolutePath(), args.toArray(String[]::new));
  }
}
