package dev.cfnperf.report;

import dev.cfnperf.rules.LintResult;
import java.io.IOException;
import java.io.Writer;

/** One output format. */
public interface Report {

  /** As given to {@code --format}. */
  String name();

  /** Writes a run's result; neither flushes nor closes what it writes to. */
  void write(LintResult result, ReportSettings settings, Writer out) throws IOException;
}
