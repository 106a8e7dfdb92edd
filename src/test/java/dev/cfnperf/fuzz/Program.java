package dev.cfnperf.fuzz;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program as the shell calls it, in a project's folder. */
final class Program {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Path project;

  Program(Path project) {
    this.project = project;
  }

  /** What came of a run. */
  record Ran(int code, String out, String err) {
    boolean reported() {
      return !out.isEmpty();
    }

    /** The JSON report; an empty one where there is none. */
    JsonNode report() throws IOException {
      return JSON.readTree(reported() ? out : "{\"findings\":[],\"errors\":[]}");
    }
  }

  /**
   * Runs it.
   *
   * @throws AssertionError if it fails in a way that it has no words for
   */
  Ran run(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments.toArray(new String[0]),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of(),
            project);
    Ran ran =
        new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    Pipeline.require(code >= 0 && code <= 2, "ended with " + code);
    Pipeline.require(!(ran.out + ran.err).contains("internal error"), ran.out + ran.err);
    return ran;
  }
}
