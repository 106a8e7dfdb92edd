package dev.cfnperf.code;

import java.util.List;

/** What the languages' own functions make of plain values, as the library tables name it. */
final class DataRules {
  private final Evaluation evaluation;

  DataRules(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning serialized(Invocation call) {
    evaluation.uses().escapes(call.argument(0));
    return Meaning.unknown(call.origins());
  }

  Meaning parsed(Meaning value, Invocation call) {
    evaluation.uses().escapes(value);
    return value instanceof Meaning.Data data && data.isEvent()
        ? data
        : new Meaning.Unknown(call.origins(), true);
  }

  /** Pairs of a number or key and an element. */
  Meaning pairs(Meaning source) {
    evaluation.firstRecord().iterated(source);
    Meaning.Sequence pair = new Meaning.Sequence();
    pair.items.add(Meaning.UNKNOWN);
    pair.items.add(evaluation.loops().element(source));
    Meaning.Sequence pairs = new Meaning.Sequence();
    pairs.items.add(pair);
    pairs.grown = true;
    pairs.rest = source.origins();
    return pairs;
  }

  Meaning merged(Invocation call) {
    Meaning.Struct struct = new Meaning.Struct();
    for (Meaning argument : call.arguments()) {
      evaluation.builtins().merge(struct, argument);
    }
    return struct;
  }

  static Meaning list(Invocation call) {
    Meaning.Sequence sequence = new Meaning.Sequence();
    for (Meaning argument : call.arguments()) {
      if (argument instanceof Meaning.Sequence other && call.arguments().size() == 1) {
        sequence.items.addAll(other.items);
        sequence.grown = other.grown;
      } else {
        sequence.items.add(argument);
      }
    }
    if (call.arguments().size() == 1 && call.argument(0) instanceof Meaning.Data data) {
      return data;
    }
    return sequence;
  }

  static Meaning map(Invocation call) {
    Meaning.Struct struct = new Meaning.Struct();
    List<Meaning> arguments = call.arguments();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (arguments.get(i) instanceof Meaning.Text key) {
        struct.put(key.value(), arguments.get(i + 1), call.place());
      } else if (arguments.get(i) instanceof Meaning.Variable key) {
        struct.put("${" + key.name() + "}", arguments.get(i + 1), call.place());
      } else {
        struct.open = true;
        struct.rest = struct.rest.and(arguments.get(i + 1).origins());
      }
    }
    if (arguments.size() == 1) {
      struct.open = true;
      struct.rest = call.origins();
    }
    return struct;
  }

  static Meaning variable(Meaning name) {
    return name instanceof Meaning.Text text ? new Meaning.Variable(text.value()) : Meaning.UNKNOWN;
  }

  static Meaning memoized(Meaning function) {
    return function instanceof Meaning.Closure closure
        ? new Meaning.Closure(
            closure.function(), closure.scope(), closure.module(), closure.self(), true)
        : function;
  }
}
