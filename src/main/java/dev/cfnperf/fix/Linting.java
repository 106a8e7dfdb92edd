package dev.cfnperf.fix;

import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Lints the same files again, some of them as they would be. */
@FunctionalInterface
public interface Linting {

  /**
   * What is found.
   *
   * @param changed texts to read in place of files, by name
   * @param only the one file to lint, where that will do
   */
  LintResult lint(Map<String, SourceText> changed, Optional<String> only) throws IOException;
}
