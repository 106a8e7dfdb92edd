package dev.cfnperf.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the languages' own methods do to plain data: lists, dictionaries, texts, answers. */
final class Builtins {
  private static final Set<String> SAME =
      Set.of(
          "items",
          "entries",
          "values",
          "stream",
          "iterator",
          "copy",
          "slice",
          "sort",
          "sorted",
          "reverse",
          "toarray",
          "parallelstream",
          "concat",
          "flat",
          "tolist",
          "collect",
          "promise",
          "limit",
          "skip",
          "distinct",
          "join",
          "content",
          "listiterator",
          "spliterator",
          "boxed",
          "asreversed",
          "deepcopy",
          "tosorted",
          "of",
          "finally",
          "removeprefix",
          "json",
          "text",
          "jointoresult",
          "strip",
          "trim",
          "orelse",
          "orelsethrow",
          "orelseget");
  private static final Set<String> EACH =
      Set.of(
          "map",
          "foreach",
          "filter",
          "flatmap",
          "some",
          "every",
          "find",
          "reduce",
          "foreachordered",
          "peek",
          "anymatch",
          "allmatch",
          "nonematch",
          "maptoobj",
          "removeif",
          "replaceall",
          "computeifabsent",
          "findindex",
          "sortby",
          "groupby",
          "tomap",
          "mapasync");
  private static final Set<String> ADDING =
      Set.of("append", "push", "add", "extend", "addall", "insert", "unshift", "update", "addlast");
  private static final Set<String> KEEPS_ITEMS = Set.of("filter", "peek", "find", "removeif");

  private final Evaluation evaluation;

  Builtins(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning method(Meaning owner, String name, Invocation call) {
    String plain = Statements.plain(name);
    if (plain.equals("get") && !call.arguments().isEmpty()) {
      return get(owner, call);
    }
    if (ADDING.contains(plain)) {
      boolean many = plain.equals("extend") || plain.equals("addall");
      for (Meaning argument : call.arguments()) {
        boolean list = many && argument instanceof Meaning.Data;
        grow(owner, list ? evaluation.loops().element(argument) : argument);
      }
      evaluation.invocations().runCallbacks(call);
      return Meaning.unknown(owner.origins().and(call.origins()));
    }
    if (plain.equals("put") || plain.equals("set") || plain.equals("setdefault")) {
      put(owner, call);
      return owner;
    }
    if (EACH.contains(plain)) {
      return each(owner, plain, call);
    }
    if (plain.equals("then") || plain.equals("thenapply") || plain.equals("thencompose")) {
      Meaning result = evaluation.invocations().runCallback(call.argument(0), List.of(owner), call);
      return Meaning.isKnown(result)
          ? result
          : Meaning.unknown(owner.origins().and(result.origins()));
    }
    if (plain.equals("catch") || plain.equals("exceptionally")) {
      Invocation failed = call.in(call.frame().situation().afterFailure());
      evaluation.invocations().runCallbacks(failed);
      return owner;
    }
    if (plain.equals("ifpresent") || plain.equals("ifpresentorelse")) {
      evaluation.invocations().runCallback(call.argument(0), List.of(owner), call);
      return owner;
    }
    boolean accessor = plain.equals("items") && call.frame().language() == Language.JAVA;
    if (SAME.contains(plain) && !(accessor && owner instanceof Meaning.Data)) {
      evaluation.invocations().runCallbacks(call);
      return owner;
    }
    if (owner instanceof Meaning.Data data) {
      return ofData(data, name, call);
    }
    return unknownCall(owner, call);
  }

  private Meaning get(Meaning owner, Invocation call) {
    Meaning found =
        evaluation.members().element(owner, call.argument(0), call.place(), call.frame());
    boolean hasFallback = call.arguments().size() > 1 && !Meaning.isKnown(found);
    return hasFallback && owner instanceof Meaning.Struct ? call.argument(1) : found;
  }

  /** A method of the event or an answer: in Java, an accessor. */
  private Meaning ofData(Meaning.Data data, String name, Invocation call) {
    if (call.frame().language() == Language.JAVA && call.arguments().isEmpty()) {
      Meaning.Data part = data.part(property(name));
      evaluation.uses().read(part);
      return part;
    }
    return unknownCall(data, call);
  }

  /** {@code getRecords} and {@code records} are the property {@code records}. */
  static String property(String accessor) {
    boolean getter =
        accessor.length() > 3
            && accessor.startsWith("get")
            && Character.isUpperCase(accessor.charAt(3));
    if (!getter) {
      return accessor;
    }
    return accessor.substring(3, 4).toLowerCase(Locale.ROOT) + accessor.substring(4);
  }

  private Meaning each(Meaning owner, String name, Invocation call) {
    evaluation.firstRecord().iterated(owner);
    Meaning element = evaluation.loops().element(owner);
    Meaning.Sequence results = new Meaning.Sequence();
    results.grown = true;
    results.rest = owner.origins();
    for (Meaning argument : call.arguments()) {
      boolean concurrent =
          call.frame().situation().together()
              || (argument instanceof Meaning.Closure closure
                  && closure.function().has(SyntaxRole.ASYNC)
                  && !name.equals("foreach"));
      Situation turn =
          evaluation.loops().callback(owner, call.place(), concurrent, call.frame().situation());
      Invocation inside = call.in(concurrent ? turn.startedTogether() : turn);
      List<Meaning> arguments =
          name.equals("reduce") ? List.of(Meaning.UNKNOWN, element) : List.of(element);
      Meaning result = evaluation.invocations().runCallback(argument, arguments, inside);
      results.items.add(result);
      if (name.equals("filter") || name.equals("find") || name.equals("removeif")) {
        evaluation.uses().filtered(owner.origins());
      }
    }
    if (name.equals("find")) {
      return element;
    }
    return KEEPS_ITEMS.contains(name) ? owner : results;
  }

  /** Adds a value to a list, or fields to a dictionary. */
  void grow(Meaning owner, Meaning value) {
    if (owner instanceof Meaning.Sequence sequence) {
      if (value instanceof Meaning.Sequence other) {
        if (other != sequence) {
          sequence.items.addAll(List.copyOf(other.items));
        }
      } else if (sequence.items.size() < 50) {
        sequence.items.add(value);
      }
      sequence.grown = true;
    } else if (owner instanceof Meaning.Struct struct) {
      merge(struct, value);
    } else if (owner instanceof Meaning.Choice choice) {
      for (Meaning option : choice.options()) {
        if (option instanceof Meaning.Sequence || option instanceof Meaning.Struct) {
          grow(option, value);
        }
      }
    } else {
      evaluation.uses().escapes(value);
    }
  }

  /** Adds another dictionary's fields: {@code {...other}}. */
  void merge(Meaning.Struct struct, Meaning other) {
    if (other instanceof Meaning.Struct from) {
      if (from != struct) {
        struct.fields.putAll(from.fields);
        struct.places.putAll(from.places);
        struct.rest = struct.rest.and(from.rest);
        struct.open = struct.open || from.open;
      }
    } else if (other instanceof Meaning.Choice choice) {
      // Fields that are only there sometimes: {...(cursor && { ExclusiveStartKey: cursor })}.
      for (Meaning option : choice.options()) {
        merge(struct, option);
      }
    } else if (!(other instanceof Meaning.Absent)) {
      evaluation.uses().escapes(other);
      struct.open = true;
      struct.rest = struct.rest.and(other.origins());
    }
  }

  private void put(Meaning owner, Invocation call) {
    if (owner instanceof Meaning.Struct struct) {
      if (call.argument(0) instanceof Meaning.Text text) {
        struct.put(text.value(), call.argument(1), call.place());
      } else {
        struct.open = true;
        struct.rest = struct.rest.and(call.origins());
      }
    } else if (owner instanceof Meaning.Sequence sequence) {
      sequence.grown = true;
      sequence.rest = sequence.rest.and(call.origins());
    }
  }

  /** Something that can't be followed is called: it may call functions that it's given. */
  Meaning unknownCall(Meaning callee, Invocation call) {
    if (call.frame().situation().placement() != Placement.MODULE) {
      evaluation.invocations().runCallbacks(call);
    }
    for (Meaning argument : call.all()) {
      evaluation.uses().escapes(argument);
      evaluation.firstRecord().escapes(argument);
    }
    Origins origins = callee.origins().and(call.origins());
    // What a database or a web service answers is data; only what's made of the event may be more.
    boolean opaque = origins.event() && !(callee instanceof Meaning.Handle);
    return new Meaning.Unknown(origins, opaque);
  }
}
