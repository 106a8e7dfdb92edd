package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call or construction with its evaluated arguments.
 *
 * @param place the call in the source
 * @param named keyword arguments
 * @param places where each keyword argument is
 * @param open whether there may be arguments that aren't seen ({@code **kwargs}, {@code ...args})
 */
record Invocation(
    Syntax place,
    List<Meaning> arguments,
    Map<String, Meaning> named,
    Map<String, Syntax> places,
    boolean open,
    Frame frame,
    Evaluation evaluation) {

  static Invocation of(Syntax place, List<Meaning> arguments, Frame frame, Evaluation evaluation) {
    return new Invocation(place, arguments, Map.of(), Map.of(), false, frame, evaluation);
  }

  /** Evaluates the arguments of a call or {@code new}. */
  static Invocation of(Syntax call, Frame frame, Evaluation evaluation) {
    List<Meaning> arguments = new ArrayList<>();
    Map<String, Meaning> named = new LinkedHashMap<>();
    Map<String, Syntax> places = new LinkedHashMap<>();
    boolean open = false;
    for (Syntax argument : call.parts(SyntaxRole.ARGUMENT)) {
      if (argument.is(SyntaxKind.KEYWORD)) {
        Syntax value = argument.part(SyntaxRole.VALUE).orElse(argument);
        named.put(
            argument.textOf(SyntaxRole.NAME), evaluation.expressions().evaluate(value, frame));
        places.put(argument.textOf(SyntaxRole.NAME), argument);
      } else if (argument.is(SyntaxKind.SPREAD)) {
        Meaning spread =
            argument
                .part(SyntaxRole.VALUE)
                .map(v -> evaluation.expressions().evaluate(v, frame))
                .orElse(Meaning.UNKNOWN);
        if (spread instanceof Meaning.Struct struct) {
          named.putAll(struct.fields);
          places.putAll(struct.places);
          open = open || struct.open;
        } else if (spread instanceof Meaning.Sequence sequence) {
          arguments.addAll(sequence.items);
          open = open || sequence.grown;
        } else {
          arguments.add(
              spread instanceof Meaning.Data
                  ? evaluation.loops().element(spread)
                  : Meaning.unknown(spread.origins()));
          open = true;
        }
      } else {
        arguments.add(evaluation.expressions().evaluate(argument, frame));
      }
    }
    return new Invocation(call, arguments, named, places, open, frame, evaluation);
  }

  Invocation withoutArguments() {
    return of(place, List.of(), frame, evaluation);
  }

  Invocation in(Situation situation) {
    return new Invocation(place, arguments, named, places, open, frame.in(situation), evaluation);
  }

  Meaning argument(int number) {
    return number < arguments.size() ? arguments.get(number) : Meaning.UNKNOWN;
  }

  /** A keyword argument, or else the positional one. */
  Meaning argument(String name, int number) {
    Meaning byName = named.get(name);
    return byName != null ? byName : argument(number);
  }

  /** What the arguments derive from. */
  Origins origins() {
    Origins all = Origins.NONE;
    for (Meaning argument : arguments) {
      all = all.and(argument.origins());
    }
    for (Meaning argument : named.values()) {
      all = all.and(argument.origins());
    }
    return all;
  }

  /** All arguments, keyword arguments included. */
  List<Meaning> all() {
    List<Meaning> all = new ArrayList<>(arguments);
    all.addAll(named.values());
    return all;
  }

  /** The keyword arguments as a request's parameters. */
  Meaning.Struct parameters() {
    Meaning.Struct struct = new Meaning.Struct();
    for (Map.Entry<String, Meaning> entry : named.entrySet()) {
      struct.put(entry.getKey(), entry.getValue(), places.getOrDefault(entry.getKey(), place));
    }
    struct.open = open;
    if (open) {
      struct.rest = origins();
    }
    return struct;
  }
}
