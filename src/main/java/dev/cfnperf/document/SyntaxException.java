package dev.cfnperf.document;

import dev.cfnperf.source.Diagnostic;

/** A text isn't the YAML or JSON it should be, or is beyond the limits; says where. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  SyntaxException(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
