package dev.cfnperf;

import dev.cfnperf.app.FunctionSources;
import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.FunctionSource;
import dev.cfnperf.code.Note;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes down what of a template's function source wasn't read, and why. */
final class NotedSources implements FunctionSources {
  private final FunctionSources sources;
  private final List<Diagnostic> notes = new ArrayList<>();

  NotedSources(FunctionSources sources) {
    this.sources = sources;
  }

  @Override
  public Optional<FunctionCode> read(
      SourceText template, UnaryOperator<FunctionSource> description) {
    Optional<FunctionCode> code = sources.read(template, description);
    if (code.isPresent()) {
      for (Note note : code.get().notes()) {
        notes.add(Diagnostic.ofFile(note.path(), note.message()));
      }
    }
    return code;
  }

  /** Not in any order, and some more than once. */
  List<Diagnostic> notes() {
    return notes;
  }
}
