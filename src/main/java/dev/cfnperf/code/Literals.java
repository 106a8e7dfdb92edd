package dev.cfnperf.code;

import java.util.List;

/** What texts, lists and objects that are written out stand for. */
final class Literals {
  private final Evaluation evaluation;

  Literals(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning text(Syntax text, Frame frame) {
    List<Syntax> inserted = text.parts(SyntaxRole.INSERTED);
    if (inserted.isEmpty() && !TextLiterals.isComputed(text)) {
      return new Meaning.Text(TextLiterals.content(text));
    }
    Origins origins = Origins.NONE;
    Meaning only = Meaning.UNKNOWN;
    for (Syntax part : inserted) {
      only = evaluation.expressions().evaluate(part, frame);
      origins = origins.and(only.origins());
    }
    // `${process.env.TABLE}` is the variable itself.
    if (inserted.size() == 1 && TextLiterals.content(text).isEmpty()) {
      return only;
    }
    return Meaning.unknown(origins);
  }

  Meaning list(Syntax list, Frame frame) {
    Meaning.Sequence sequence = new Meaning.Sequence();
    for (Syntax item : list.parts(SyntaxRole.ITEM)) {
      Meaning value = evaluation.expressions().evaluate(item, frame);
      if (item.is(SyntaxKind.SPREAD)) {
        sequence.grown = true;
        if (value instanceof Meaning.Sequence other) {
          sequence.items.addAll(other.items);
        } else {
          evaluation.uses().escapes(value);
          sequence.rest = sequence.rest.and(value.origins());
        }
      } else {
        sequence.items.add(value);
      }
    }
    return sequence;
  }

  Meaning object(Syntax object, Frame frame) {
    Meaning.Struct struct = new Meaning.Struct();
    for (Syntax item : object.parts(SyntaxRole.ITEM)) {
      switch (item.kind()) {
        case PAIR -> pair(struct, item, frame);
        case SHORTHAND ->
            struct.put(item.text(), evaluation.expressions().evaluate(item, frame), item);
        case SPREAD ->
            evaluation.builtins().merge(struct, evaluation.expressions().evaluate(item, frame));
        case FUNCTION ->
            struct.put(
                item.textOf(SyntaxRole.NAME),
                evaluation.definitions().closure(item, frame).bound(struct),
                item);
        default ->
            struct.rest = struct.rest.and(evaluation.expressions().evaluate(item, frame).origins());
      }
    }
    return struct;
  }

  private void pair(Meaning.Struct struct, Syntax pair, Frame frame) {
    Meaning value =
        pair.part(SyntaxRole.VALUE)
            .map(v -> evaluation.expressions().evaluate(v, frame))
            .orElse(Meaning.UNKNOWN);
    Syntax key = pair.part(SyntaxRole.KEY).orElse(pair);
    boolean computed =
        key.is(SyntaxKind.COMPUTED)
            || (frame.language() == Language.PYTHON && !key.is(SyntaxKind.TEXT));
    if (!computed) {
      struct.put(TextLiterals.content(key), value, pair);
      return;
    }
    Meaning name = evaluation.expressions().evaluate(key, frame);
    if (name instanceof Meaning.Text text) {
      struct.put(text.value(), value, pair);
    } else if (name instanceof Meaning.Variable variable) {
      // A request's items by table: the key itself is what counts.
      struct.put("${" + variable.name() + "}", value, pair);
    } else {
      struct.open = true;
      struct.rest = struct.rest.and(value.origins()).and(name.origins());
    }
  }
}
