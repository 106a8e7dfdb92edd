package dev.cfnperf.fuzz;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.cli.ProgramRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    ProgramRun run = ProgramRun.in(project, arguments.toArray(new String[0]));
    Ran ran = new Ran(run.code(), run.out(), run.err());
    Pipeline.require(ran.code >= 0 && ran.code <= 2, "ended with " + ran.code);
    Pipeline.require(!(ran.out + ran.err).contains("internal error"), ran.out + ran.err);
    return ran;
  }
}
