package dev.cfnperf.app;

import dev.cfnperf.code.FunctionCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A function's source, read when the first rule asks for it. */
final class FunctionSourceCode {
  static final FunctionSourceCode NONE = new FunctionSourceCode(Optional::empty, code -> List.of());

  private final Supplier<Optional<FunctionCode>> reader;
  private final Function<FunctionCode, List<FunctionCall>> linker;
  private Optional<Optional<FunctionCode>> code = Optional.empty();
  private Optional<List<FunctionCall>> calls = Optional.empty();

  FunctionSourceCode(
      Supplier<Optional<FunctionCode>> reader, Function<FunctionCode, List<FunctionCall>> linker) {
    this.reader = reader;
    this.linker = linker;
  }

  Optional<FunctionCode> code() {
    if (code.isEmpty()) {
      code = Optional.of(reader.get());
    }
    return code.get();
  }

  List<FunctionCall> calls() {
    if (calls.isEmpty()) {
      calls = Optional.of(code().map(linker).orElse(List.of()));
    }
    return calls.get();
  }
}
