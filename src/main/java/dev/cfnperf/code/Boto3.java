package dev.cfnperf.code;

/** Python's SDK: every method of a client or resource is an operation but for a few. */
final class Boto3 {
  private final Evaluation evaluation;

  Boto3(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning ofHandle(Meaning.Handle handle, String name, Invocation call) {
    return switch (handle.type()) {
      case "client", "resource", "table", "queue", "topic", "bucket", "object", "statemachine" ->
          operation(handle, name, call);
      case "dax", "daxresource", "daxtable" -> operation(handle, name, call);
      case "database", "http" -> {
        evaluation.outside(call);
        yield evaluation.builtins().unknownCall(handle, call);
      }
      default -> evaluation.builtins().unknownCall(handle, call);
    };
  }

  private Meaning operation(Meaning.Handle handle, String name, Invocation call) {
    if (name.startsWith("_")) {
      return handle;
    }
    return evaluation
        .sdk()
        .operate(handle, Sdk.operation(name), evaluation.sdk().parameters(call), call);
  }
}
