package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;

/** Follows batch libraries: they call a record handler for each record of the event. */
final class Batches {
  private final Evaluation evaluation;
  private boolean reported;

  Batches(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Whether a batch library answers the failed records. */
  boolean isReported() {
    return reported;
  }

  /** A middleware answers the failed records. */
  void reportsFailures() {
    reported = true;
  }

  /** A batch library runs the record handlers among the arguments over the records. */
  Meaning process(Invocation call, Meaning settings) {
    if (call.frame().situation().placement() == Placement.MODULE) {
      return Meaning.UNKNOWN;
    }
    reported = true;
    for (Meaning argument : call.all()) {
      if (!(argument instanceof Meaning.Data)) {
        run(argument, call);
      }
    }
    run(settings, call);
    return reportedAnswer();
  }

  static Meaning reportedAnswer() {
    return new Meaning.External(SdkResults.BATCH_RESPONSE);
  }

  private void run(Meaning handler, Invocation call) {
    if (handler instanceof Meaning.Closure closure) {
      Situation each = call.frame().situation().in(Loops.overRecords(call.place()));
      Meaning record = record();
      evaluation
          .invocations()
          .invoke(
              closure,
              Invocation.of(call.place(), List.of(record), call.frame().in(each), evaluation));
    } else if (handler instanceof Meaning.Thing thing) {
      for (Meaning function : List.copyOf(thing.functions)) {
        run(function, call);
      }
      for (Meaning setting : List.copyOf(thing.settings.fields.values())) {
        run(setting, call);
      }
    } else if (handler instanceof Meaning.Method method
        && method.object() instanceof Meaning.Instance instance) {
      Optional<Meaning> member = Definitions.member(instance.type(), method.name(), 1);
      member.ifPresent(m -> run(m, call));
    }
  }

  /** One record of the event. */
  static Meaning record() {
    return Meaning.Data.event().part("Records").part(Meaning.Data.ELEMENT);
  }

  /** {@code @batch_processor(record_handler=…)}: runs when the decorated handler does. */
  void decorated(Meaning.Thing decorator, Meaning handler) {
    evaluation.beforeHandler(
        frame ->
            process(
                Invocation.of(frame.module().syntax(), List.of(), frame, evaluation), decorator));
  }
}
