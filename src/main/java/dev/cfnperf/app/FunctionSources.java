package dev.cfnperf.app;

import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.FunctionSource;
import dev.cfnperf.source.SourceText;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gives access to the source that templates point to, as far as it's wanted and at hand. */
public interface FunctionSources {

  /** For templates without files around them, and people who want the templates alone. */
  FunctionSources NONE = (template, description) -> Optional.empty();

  /**
   * Reads a function's source.
   *
   * @param description adds what the template says to a source in the template's own folder
   */
  Optional<FunctionCode> read(SourceText template, UnaryOperator<FunctionSource> description);
}
